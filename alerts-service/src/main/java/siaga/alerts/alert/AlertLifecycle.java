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
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Verification;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;
import siaga.kit.text.Remark;

/**
 * The acts that move an alert on. Each is one transaction: the row is locked, the caller's right and the state are checked,
 * the state changes, one audit row is written, and from distribution on one event.
 */
@ApplicationScoped
class AlertLifecycle {

    private static final String REASON = "/reason";

    private final AlertAccess access;
    private final Alerts alerts;
    private final AmendmentVerification amendments;
    private final AlertEvents events;
    private final ActRecord record;
    private final CodeListDirectory codes;
    private final Clock clock;

    AlertLifecycle(
            AlertAccess access,
            Alerts alerts,
            AmendmentVerification amendments,
            AlertEvents events,
            ActRecord record,
            CodeListDirectory codes,
            Clock clock) {
        this.access = access;
        this.alerts = alerts;
        this.amendments = amendments;
        this.events = events;
        this.record = record;
        this.codes = codes;
        this.clock = clock;
    }

    @Transactional
    Readable submit(Caller caller, String id, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireOrigin(caller, Role.OFFICER, Role.VALIDATOR, Role.CONTACT_POINT);
        Act.SUBMIT.requirePossibleIn(read.alert().status);
        requireSubmittable(read, null);
        Instant now = clock.instant();
        read.alert().submit(now);
        return record.quietly(Act.SUBMIT, caller, read, now, optional(reason));
    }

    /** To the author by its validator, or from the desk to the contact point: the state says which. */
    @Transactional
    Readable giveBack(Caller caller, String id, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        if (caller.has(Role.DESK) && !read.ofOrigin(caller)) {
            if (AmendmentVerification.waits(read)) {
                return amendments.giveBack(caller, read, needed(reason));
            }
            Act.RETURN_FROM_DESK.requirePossibleIn(read.alert().status);
            read.alert().returnFromDesk(needed(reason));
            return record.quietly(Act.RETURN_FROM_DESK, caller, read, clock.instant(), reason);
        }
        read.requireOrigin(caller, Role.VALIDATOR, Role.CONTACT_POINT);
        Act.RETURN_TO_DRAFT.requirePossibleIn(read.alert().status);
        read.alert().returnToDraft(needed(reason));
        return record.quietly(Act.RETURN_TO_DRAFT, caller, read, clock.instant(), reason);
    }

    /** Judged again, because members and groups may have changed since it was submitted. */
    @Transactional
    Readable validate(Caller caller, String id, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireOrigin(caller, Role.CONTACT_POINT);
        Act.VALIDATE.requirePossibleIn(read.alert().status);
        requireSubmittable(read, read.content());
        Instant now = clock.instant();
        read.alert().validate(now);
        return record.quietly(Act.VALIDATE, caller, read, now, optional(reason));
    }

    @Transactional
    Readable sendToDesk(Caller caller, String id, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireOrigin(caller, Role.CONTACT_POINT);
        Act.SEND_TO_DESK.requirePossibleIn(read.alert().status);
        requireOrder(read, true);
        Instant now = clock.instant();
        read.alert().sendToDesk(now);
        return record.quietly(Act.SEND_TO_DESK, caller, read, now, optional(reason));
    }

    @Transactional
    Readable distribute(Caller caller, String id, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireOrigin(caller, Role.CONTACT_POINT);
        Act.DISTRIBUTE.requirePossibleIn(read.alert().status);
        requireOrder(read, false);
        return distributed(Act.DISTRIBUTE, Verification.PENDING, caller, read, optional(reason), null);
    }

    @Transactional
    Readable approve(Caller caller, String id, @Nullable Checklist checklist, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireDesk(caller);
        if (!AmendmentVerification.waits(read)) {
            Act.APPROVE.requirePossibleIn(read.alert().status);
        }
        List<Violation> open = Checklist.open(checklist);
        if (!open.isEmpty()) {
            throw Problem.invalid(open);
        }
        if (AmendmentVerification.waits(read)) {
            return amendments.approve(caller, read, optional(reason));
        }
        return distributed(Act.APPROVE, Verification.VERIFIED, caller, read, optional(reason), checklist);
    }

    /** A silent desk must not hold safety information back. */
    @Transactional
    Readable release(Caller caller, String id, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireOrigin(caller, Role.CONTACT_POINT);
        boolean amendment = AmendmentVerification.waits(read);
        if (!amendment) {
            Act.RELEASE.requirePossibleIn(read.alert().status);
        }
        if (!serious(amendment ? amendments.proposed(read) : read.content())) {
            throw new Problem(
                    ProblemType.WRONG_STATE,
                    "`release` is for alerts whose risk decision is SERIOUS; the desk decides this one.");
        }
        if (amendment) {
            return amendments.release(caller, read, needed(reason));
        }
        return distributed(Act.RELEASE, Verification.PENDING, caller, read, needed(reason), null);
    }

    @Transactional
    Readable discard(Caller caller, String id, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireOrigin(caller, Role.OFFICER, Role.VALIDATOR, Role.CONTACT_POINT);
        String why = optional(reason);
        read.alert().discard(why);
        return record.quietly(Act.DISCARD, caller, read, clock.instant(), why);
    }

    @Transactional
    Readable verify(Caller caller, String id, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireDesk(caller);
        Instant now = clock.instant();
        read.alert().verify(now);
        return record.told(
                Act.VERIFY,
                caller,
                read,
                now,
                optional(reason),
                events.verified(read.alert(), read.content(), caller, now));
    }

    @Transactional
    Readable question(Caller caller, String id, @Nullable String reason) {
        Readable read = access.toChange(id, caller);
        read.requireDesk(caller);
        Act.QUESTION.requirePossibleIn(read.alert().status);
        Instant now = clock.instant();
        read.alert().question(needed(reason));
        return record.told(
                Act.QUESTION, caller, read, now, reason, events.questioned(read.alert(), read.content(), caller, now));
    }

    private Readable distributed(
            Act act,
            Verification verification,
            Caller caller,
            Readable read,
            @Nullable String reason,
            @Nullable Checklist checklist) {
        Instant now = clock.instant();
        read.alert().distribute(act, verification, alerts.nextReference(now), now);
        alerts.markVersionDistributed(read.alert());
        return record.told(
                act,
                caller,
                read,
                now,
                reason,
                checklist,
                events.distributed(read.alert(), read.content(), caller, now));
    }

    private void requireSubmittable(Readable read, @Nullable AlertContent before) {
        List<Violation> violations =
                SubmissionRules.violations(read.content(), before, read.directory(), codes.now(), clock);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static boolean serious(AlertContent content) {
        return content.risk() != null && content.risk().decision() == RiskDecision.SERIOUS;
    }

    private static void requireOrder(Readable read, boolean deskFirst) {
        AlertType type = read.alert().alertType();
        if (type == null || type.verifiedFirst() != deskFirst) {
            throw new Problem(
                    ProblemType.WRONG_STATE,
                    deskFirst
                            ? "An alert of type " + type + " is distributed first and verified after: use `distribute`."
                            : "An alert of type " + type + " is verified first: use `send-to-desk`.");
        }
    }

    private static @Nullable String optional(@Nullable String reason) {
        return Remark.optional(reason, REASON);
    }

    private static String needed(@Nullable String reason) {
        return Remark.needed(reason, REASON);
    }
}
