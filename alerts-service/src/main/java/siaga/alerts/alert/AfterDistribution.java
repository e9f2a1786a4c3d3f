package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;
import siaga.kit.text.Remark;

/** The acts that end a distributed alert, and the one that takes it up again (domain.md, Lifecycle 13 to 16). */
@ApplicationScoped
class AfterDistribution {

    private static final String REASON = "/reason";

    private final AlertAccess access;
    private final Alerts alerts;
    private final AmendmentVerification amendments;
    private final AlertEvents events;
    private final UnfinishedAgencies unfinished;
    private final ActRecord record;
    private final Clock clock;

    AfterDistribution(
            AlertAccess access,
            Alerts alerts,
            AmendmentVerification amendments,
            AlertEvents events,
            UnfinishedAgencies unfinished,
            ActRecord record,
            Clock clock) {
        this.access = access;
        this.alerts = alerts;
        this.amendments = amendments;
        this.events = events;
        this.unfinished = unfinished;
        this.record = record;
        this.clock = clock;
    }

    /** Takes back what was said: the content is hidden, the reference and the reason stay. */
    @Transactional
    Readable withdraw(Caller caller, String id, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireOrigin(caller, Role.CONTACT_POINT);
        Act.WITHDRAW.requirePossibleIn(read.alert().status);
        String why = Remark.needed(reason, REASON);
        Instant now = clock.instant();
        read.alert().withdraw(why, now);
        amendments.forget(read.alert());
        alerts.forgetKeys(read.alert());
        return record.told(
                Act.WITHDRAW, caller, read, now, why, events.withdrawn(read.alert(), read.content(), caller, now));
    }

    /**
     * Puts another alert in its place.
     *
     * @param by id or reference of the other, which the caller can see and which is distributed
     */
    @Transactional
    Readable supersede(Caller caller, String id, @Nullable String by, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        if (!caller.has(Role.DESK)) {
            read.requireOrigin(caller, Role.CONTACT_POINT);
        }
        Act.SUPERSEDE.requirePossibleIn(read.alert().status);
        Alert successor = successor(caller, read.alert(), by);
        String why = Remark.optional(reason, REASON);
        Instant now = clock.instant();
        read.alert().supersede(successor.id, why, now);
        amendments.forget(read.alert());
        return record.told(
                Act.SUPERSEDE,
                caller,
                read,
                now,
                why,
                Map.of("by", successor.id),
                events.superseded(read.alert(), read.content(), caller, now));
    }

    /** Ends the work on it; as long as somebody who was asked to follow up has not finished, only with a reason. */
    @Transactional
    Readable close(Caller caller, String id, @Nullable String report, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireOrigin(caller, Role.CONTACT_POINT);
        Act.CLOSE.requirePossibleIn(read.alert().status);
        String came = Remark.needed(report, "/report");
        String why = Remark.optional(reason, REASON);
        List<String> waiting = unfinished.unfinished(read.alert().id, read.askedToFollowUp());
        if (!waiting.isEmpty() && why == null) {
            throw new Problem(
                    ProblemType.WRONG_STATE,
                    "Not DONE yet: " + String.join(", ", waiting) + ". Wait for them, or close it with a `reason`.");
        }
        Instant now = clock.instant();
        read.alert().close(came, why, now);
        amendments.forget(read.alert());
        return record.told(
                Act.CLOSE,
                caller,
                read,
                now,
                why,
                Map.of("report", came, "unfinished", waiting),
                events.closed(read.alert(), read.content(), caller, now));
    }

    /** For the origin, the desk, and whoever was asked to do something. */
    @Transactional
    Readable reopen(Caller caller, String id, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        if (read.flags(caller)) {
            caller.require(Role.CONTACT_POINT, Role.DESK);
        } else if (!caller.has(Role.DESK)) {
            read.requireOrigin(caller, Role.CONTACT_POINT);
        }
        Act.REOPEN.requirePossibleIn(read.alert().status);
        String why = Remark.needed(reason, REASON);
        Instant now = clock.instant();
        read.alert().reopen(why);
        return record.told(
                Act.REOPEN, caller, read, now, why, events.reopened(read.alert(), read.content(), caller, now));
    }

    private Alert successor(Caller caller, Alert superseded, @Nullable String by) {
        if (by == null || by.isBlank()) {
            throw unfit("required", "Name the alert that stands in its place, by id or reference.");
        }
        return alerts.find(by)
                .filter(alert -> access.mayKnow(alert, caller))
                .filter(alert -> alert.status == AlertStatus.DISTRIBUTED && !alert.id.equals(superseded.id))
                .orElseThrow(() -> unfit("unknown", "There is no other distributed alert of that name."));
    }

    private static Problem unfit(String code, String detail) {
        return Problem.invalid(List.of(new Violation("/by", code, detail)));
    }
}
