package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.codelist.CodeListDirectory;
import siaga.alerts.content.AlertContent;
import siaga.alerts.rules.SubmissionRules;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
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
    private final CodeListDirectory codes;
    private final Clock clock;

    AlertAmending(
            Alerts alerts,
            ContentJson json,
            AlertEvents events,
            ActRecord record,
            CodeListDirectory codes,
            Clock clock) {
        this.alerts = alerts;
        this.json = json;
        this.events = events;
        this.record = record;
        this.codes = codes;
        this.clock = clock;
    }

    /** Goes on when that content may take the place of what is distributed; otherwise every violation. */
    void requireAmendable(Readable read, AlertContent after) {
        List<Violation> violations = violations(read, after);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        if (narrows(read, after)) {
            throw new Problem(
                    ProblemType.FORBIDDEN,
                    "An amendment cannot take the alert away from those who have it: use `narrow`, which asks them what"
                            + " became of their copies.");
        }
    }

    /** What would be refused of it, all at once; empty when nothing. */
    List<Violation> misfits(Readable read, AlertContent after) {
        List<Violation> found = new ArrayList<>(violations(read, after));
        if (narrows(read, after)) {
            found.add(new Violation("", "narrower", "This would take the alert away from some who have it."));
        }
        return found;
    }

    /** The new version, its event and its audit row. */
    Readable amend(Act act, Caller by, Readable read, AlertContent after, @Nullable String reason, Instant at) {
        return amend(act, act.word(), by, read, after, reason, null, at);
    }

    /** The same on an occasion. */
    Readable amend(Caller by, Readable read, AlertContent after, Occasion occasion, Instant at) {
        return amend(Act.AMEND, occasion.act(), by, read, after, occasion.reason(), occasion, at);
    }

    private Readable amend(
            Act act,
            String name,
            Caller by,
            Readable read,
            AlertContent after,
            @Nullable String reason,
            @Nullable Occasion occasion,
            Instant at) {
        Alert alert = read.alert();
        boolean loosened = SharingPolicy.loosens(alert.shared(read.content()), alert.shared(after));
        alert.rewrite(after, json.write(after));
        alerts.addVersion(alert, after, by.actor(), at);
        return record.told(
                act,
                name,
                by,
                new Readable(alert, after, read.directory()),
                at,
                reason,
                details(loosened, occasion),
                events.amended(alert, read.content(), after, by, at, occasion == null ? null : occasion.proposal()));
    }

    private static @Nullable Object details(boolean loosened, @Nullable Occasion occasion) {
        Map<String, Object> details = new TreeMap<>();
        if (loosened) {
            details.put("sharing", "loosened");
        }
        if (occasion != null) {
            details.put("occasion", occasion.details());
        }
        return details.isEmpty() ? null : details;
    }

    private List<Violation> violations(Readable read, AlertContent after) {
        return SubmissionRules.violations(after, read.content(), read.directory(), codes.now(), clock);
    }

    private static boolean narrows(Readable read, AlertContent after) {
        return SharingPolicy.narrows(
                read.alert().shared(read.content()), read.alert().shared(after));
    }
}
