package siaga.alerts.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.ImportOutcome;
import siaga.alerts.alert.ImportedAlert;
import siaga.alerts.alert.ImportedAlerts;
import siaga.alerts.importing.ImportLine.Outcome;
import siaga.contracts.problem.ProblemDetail;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.kit.caller.Caller;
import siaga.kit.consumer.TransientFault;
import siaga.kit.kafka.Backoff;
import siaga.kit.problem.Problem;

/** Stores one record and says what became of it, patient while the store is away. */
@ApplicationScoped
class RecordStoring {

    private static final Logger LOG = Logger.getLogger(RecordStoring.class);

    /** Where imports are asked for; the {@code instance} of their problems. */
    static final String INSTANCE = "/v1/alerts/import";

    private final ImportedAlerts alerts;
    private final ImportSettings settings;
    private final Clock clock;

    RecordStoring(ImportedAlerts alerts, ImportSettings settings, Clock clock) {
        this.alerts = alerts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Throws {@link StoreAway} when the store does not come back in time. */
    ImportLine store(Caller caller, ParsedRecord parsed, ImportFormat format, boolean announced) {
        return switch (parsed) {
            case Rejected rejected -> rejected(rejected, rejected.type(), rejected.detail(), rejected.violations());
            case SourceRecord record -> store(caller, record, format, announced);
        };
    }

    private ImportLine store(Caller caller, SourceRecord record, ImportFormat format, boolean announced) {
        ImportedAlert alert = new ImportedAlert(
                record.source(),
                record.number(),
                record.content(),
                record.original(),
                record.fingerprint(),
                record.edition(),
                format.official(),
                announced);
        try {
            return line(record, storedInTime(caller, alert));
        } catch (Problem problem) {
            return rejected(record, problem.type(), String.valueOf(problem.detail()), problem.violations());
        } catch (StoreAway away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.errorf(e, "A record could not be stored source=%s number=%s", record.source(), record.number());
            return rejected(record, ProblemType.INTERNAL, "This record could not be stored.", List.of());
        }
    }

    private ImportOutcome storedInTime(Caller caller, ImportedAlert alert) {
        Instant until = clock.instant().plus(settings.retryFor());
        Backoff backoff = new Backoff(settings.retryDelay(), settings.maxRetryDelay());
        for (int failures = 1; ; failures++) {
            try {
                return alerts.store(caller, alert);
            } catch (Problem problem) {
                throw problem;
            } catch (RuntimeException e) {
                if (!TransientFault.in(e)) {
                    throw e;
                }
                if (clock.instant().isAfter(until)) {
                    throw new StoreAway(e);
                }
                waitFor(backoff, failures, e);
            }
        }
    }

    private static void waitFor(Backoff backoff, int failures, RuntimeException failure) {
        try {
            Thread.sleep(backoff.after(failures));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreAway(failure);
        }
    }

    private static ImportLine line(SourceRecord record, ImportOutcome stored) {
        return switch (stored.kind()) {
            case CREATED -> line(record, Outcome.CREATED, stored, null);
            case CHANGED -> line(record, Outcome.CHANGED, stored, null);
            case UNCHANGED -> line(record, Outcome.UNCHANGED, stored, null);
            case WORDING_ONLY -> line(record, Outcome.UNCHANGED, stored, "wording only");
            case OLDER_EDITION -> line(record, Outcome.UNCHANGED, stored, "older edition");
        };
    }

    private static ImportLine line(
            SourceRecord record, Outcome outcome, ImportOutcome stored, @Nullable String detail) {
        return ImportLine.of(record, outcome, stored.id(), stored.reference(), stored.version(), detail);
    }

    private static ImportLine rejected(
            ParsedRecord record, ProblemType type, String detail, List<Violation> violations) {
        return ImportLine.rejected(
                record.position(), record.number(), ProblemDetail.of(type, detail, INSTANCE, null, violations));
    }
}
