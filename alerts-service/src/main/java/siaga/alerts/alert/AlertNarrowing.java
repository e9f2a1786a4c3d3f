package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.codelist.CodeListDirectory;
import siaga.alerts.content.AlertContent;
import siaga.alerts.rules.SubmissionRules;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.Flag;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;
import siaga.kit.text.Remark;

/** Takes a distributed alert back from some of its readers (domain.md, Lifecycle 12). */
@ApplicationScoped
class AlertNarrowing {

    private final AlertAccess access;
    private final Alerts alerts;
    private final ContentJson json;
    private final AlertEvents events;
    private final ActRecord record;
    private final CodeListDirectory codes;
    private final Clock clock;

    AlertNarrowing(
            AlertAccess access,
            Alerts alerts,
            ContentJson json,
            AlertEvents events,
            ActRecord record,
            CodeListDirectory codes,
            Clock clock) {
        this.access = access;
        this.alerts = alerts;
        this.json = json;
        this.events = events;
        this.record = record;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Shares it with fewer from now on, in a new version. Whoever loses it gets a tombstone.
     *
     * @param tlp null leaves the label
     * @param audience null leaves the audience
     * @param flags null leaves what is asked of whom
     */
    @Transactional
    Readable narrow(
            Caller caller,
            String id,
            @Nullable Tlp tlp,
            @Nullable Audience audience,
            @Nullable List<Flag> flags,
            @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireOrigin(caller, Role.CONTACT_POINT);
        Act.NARROW.requirePossibleIn(read.alert().status);
        String why = Remark.optional(reason, "/reason");
        AlertContent before = read.content();
        AlertContent after = before.sharedAs(
                tlp == null ? before.tlp() : tlp, audience == null ? before.audience() : audience, flags);
        requireNarrower(read, after);
        Alert alert = read.alert();
        Instant now = clock.instant();
        alert.rewrite(after, json.write(after));
        alerts.addVersion(alert, after, caller.actor(), now);
        record.told(Act.NARROW, caller, read, now, why, events.amended(alert, before, after, caller, now));
        return new Readable(alert, after, read.directory());
    }

    private void requireNarrower(Readable read, AlertContent after) {
        SharedAlert before = read.alert().shared(read.content());
        SharedAlert then = read.alert().shared(after);
        if (SharingPolicy.loosens(before, then)) {
            throw refused("wider", "This would let somebody in. Amend the alert to share it with more.");
        }
        if (!SharingPolicy.narrows(before, then)) {
            throw refused("not-narrower", "This takes the alert away from nobody.");
        }
        List<Violation> violations =
                SubmissionRules.violations(after, read.content(), read.directory(), codes.now(), clock);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static Problem refused(String code, String detail) {
        return Problem.invalid(List.of(new Violation("", code, detail)));
    }
}
