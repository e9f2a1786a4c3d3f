package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.content.AlertContent;
import siaga.alerts.rules.SubmissionRules;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.sharing.SharingPolicy;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Gives a distributed alert a new version, within the act that decides on it. */
@ApplicationScoped
class AlertAmending {

    private final Alerts alerts;
    private final ContentJson json;
    private final AlertEvents events;
    private final ActRecord record;
    private final Clock clock;

    AlertAmending(Alerts alerts, ContentJson json, AlertEvents events, ActRecord record, Clock clock) {
        this.alerts = alerts;
        this.json = json;
        this.events = events;
        this.record = record;
        this.clock = clock;
    }

    /** Goes on when that content may take the place of what is distributed; otherwise every violation. */
    void requireAmendable(Readable read, AlertContent after) {
        List<Violation> violations = SubmissionRules.violations(after, read.directory(), clock);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        SharedAlert shared = read.alert().shared(read.content());
        if (SharingPolicy.narrows(shared, read.alert().shared(after))) {
            throw new Problem(
                    ProblemType.FORBIDDEN,
                    "An amendment cannot take the alert away from those who have it: use `narrow`, which asks them what"
                            + " became of their copies.");
        }
    }

    /** The new version, its event and its audit row. */
    Readable amend(Act act, Caller by, Readable read, AlertContent after, @Nullable String reason, Instant at) {
        Alert alert = read.alert();
        boolean loosened = SharingPolicy.loosens(alert.shared(read.content()), alert.shared(after));
        alert.rewrite(after, json.write(after));
        alerts.addVersion(alert, after, by.actor(), at);
        return record.told(
                act,
                by,
                new Readable(alert, after, read.directory()),
                at,
                reason,
                loosened ? Map.of("sharing", "loosened") : null,
                events.amended(alert, read.content(), after, by, at));
    }
}
