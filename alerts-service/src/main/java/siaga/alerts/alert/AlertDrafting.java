package siaga.alerts.alert;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.content.AlertContent;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.etag.ETags;
import siaga.kit.problem.Problem;
import siaga.kit.time.UuidSource;

/** Writes what an alert says: drafts it, edits the draft, amends the distributed alert. */
@ApplicationScoped
class AlertDrafting {

    private final Alerts alerts;
    private final AlertAccess access;
    private final ContentJson json;
    private final AlertAmending amending;
    private final AmendmentVerification verification;
    private final ActRecord record;
    private final UuidSource uuids;
    private final Clock clock;

    AlertDrafting(
            Alerts alerts,
            AlertAccess access,
            ContentJson json,
            AlertAmending amending,
            AmendmentVerification verification,
            ActRecord record,
            UuidSource uuids,
            Clock clock) {
        this.alerts = alerts;
        this.access = access;
        this.json = json;
        this.amending = amending;
        this.verification = verification;
        this.record = record;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** A new draft of the caller's agency. It may lack anything; what is there must be readable. */
    @Transactional
    Readable create(Caller caller, AlertContent content) {
        caller.require(Role.OFFICER, Role.VALIDATOR, Role.CONTACT_POINT);
        access.activeMember(caller);
        Instant now = clock.instant();
        Alert alert = new Alert(uuids.next(), caller.agency(), caller.person(), content, json.write(content), now);
        alerts.add(alert, content, caller.actor(), now);
        Readable read = access.toRead(alert.id.toString(), caller);
        return record.quietly(Act.CREATE, caller, read, now, null);
    }

    /**
     * Edits the draft, or amends the distributed alert; a patch that changes nothing makes no version, and one that raises
     * the alert to type ALERT makes it when the desk has verified it.
     */
    @Transactional
    Readable patch(Caller caller, String idOrReference, @Nullable String ifMatch, JsonNode patch) {
        Readable read = access.toChange(idOrReference, caller);
        boolean draft = read.alert().status == AlertStatus.DRAFT;
        if (draft) {
            read.requireOrigin(caller, Role.OFFICER, Role.VALIDATOR, Role.CONTACT_POINT);
        } else {
            read.requireOrigin(caller, Role.CONTACT_POINT);
            Act.AMEND.requirePossibleIn(read.alert().status);
        }
        ETags.requireMatch(ifMatch, read.alert().etag());
        AlertContent after = json.patched(read.alert().content, patch);
        if (after.equals(read.content())) {
            return read;
        }
        if (draft) {
            edit(caller, read, after);
        } else {
            amend(caller, read, after, patch);
        }
        return access.toRead(idOrReference, caller);
    }

    /** Amends the distributed alert on an occasion; whether the caller may do that is decided by whom it comes from. */
    Readable amend(Caller caller, Readable read, JsonNode patch, Occasion occasion) {
        Act.AMEND.requirePossibleIn(read.alert().status);
        AlertContent after = json.patched(read.alert().content, patch);
        amending.requireAmendable(read, after);
        if (AmendmentVerification.isNeeded(read, after)) {
            throw new Problem(
                    ProblemType.WRONG_STATE,
                    "This raises the alert to type ALERT, which the desk verifies first: amend the alert itself, then"
                            + " accept what proposed it.");
        }
        return amending.amend(caller, read, after, occasion, clock.instant());
    }

    /** What would be refused of that patch as an amendment, with pointers into the alert; empty when nothing. */
    List<Violation> misfits(Readable read, JsonNode patch) {
        AlertContent after;
        try {
            after = json.patched(read.alert().content, patch);
        } catch (Problem malformed) {
            return malformed.violations();
        }
        if (after.equals(read.content())) {
            return List.of(new Violation("", "changes-nothing", "The alert says this already."));
        }
        return amending.misfits(read, after);
    }

    private void edit(Caller caller, Readable read, AlertContent after) {
        Alert alert = read.alert();
        Instant now = clock.instant();
        alert.rewrite(after, json.write(after));
        alerts.addVersion(alert, after, caller.actor(), now);
        record.quietly(Act.EDIT, caller, read, now, null);
    }

    private void amend(Caller caller, Readable read, AlertContent after, JsonNode patch) {
        amending.requireAmendable(read, after);
        if (AmendmentVerification.isNeeded(read, after)) {
            verification.propose(caller, read, patch);
        } else {
            amending.amend(Act.AMEND, caller, read, after, null, clock.instant());
        }
    }
}
