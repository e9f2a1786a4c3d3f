package siaga.alerts.alert;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.audit.AuditTrail;
import siaga.alerts.codelist.CodeListDirectory;
import siaga.alerts.content.AlertContent;
import siaga.alerts.rules.SubmissionRules;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.etag.ETags;
import siaga.kit.outbox.Outbox;
import siaga.kit.problem.Problem;
import siaga.kit.time.UuidSource;

/** Writes what an alert says: drafts it, edits the draft, amends the distributed alert. */
@ApplicationScoped
class AlertDrafting {

    private final Alerts alerts;
    private final AlertAccess access;
    private final ContentJson json;
    private final AlertEvents events;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final CodeListDirectory codes;
    private final UuidSource uuids;
    private final Clock clock;

    AlertDrafting(
            Alerts alerts,
            AlertAccess access,
            ContentJson json,
            AlertEvents events,
            Outbox outbox,
            AuditTrail audit,
            CodeListDirectory codes,
            UuidSource uuids,
            Clock clock) {
        this.alerts = alerts;
        this.access = access;
        this.json = json;
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
        this.codes = codes;
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
        audit.add(alert.id, Act.CREATE.word(), caller, now, alert.version, null, null);
        return access.toRead(alert.id.toString(), caller);
    }

    /** Edits the draft, or amends the distributed alert; a patch that changes nothing makes no version. */
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
            edit(caller, read.alert(), after);
        } else {
            amend(caller, read, after);
        }
        return access.toRead(idOrReference, caller);
    }

    private void edit(Caller caller, Alert alert, AlertContent after) {
        Instant now = clock.instant();
        alert.rewrite(after, json.write(after));
        alerts.addVersion(alert, after, caller.actor(), now);
        audit.add(alert.id, Act.EDIT.word(), caller, now, alert.version, null, null);
    }

    private void amend(Caller caller, Readable read, AlertContent after) {
        Alert alert = read.alert();
        requireAmendable(read, after);
        Instant now = clock.instant();
        boolean loosened = SharingPolicy.loosens(alert.shared(read.content()), alert.shared(after));
        alert.rewrite(after, json.write(after));
        alerts.addVersion(alert, after, caller.actor(), now);
        outbox.addAll(List.of(events.amended(alert, read.content(), after, caller, now)));
        audit.add(
                alert.id,
                Act.AMEND.word(),
                caller,
                now,
                alert.version,
                null,
                loosened ? "{\"sharing\":\"loosened\"}" : null);
    }

    private void requireAmendable(Readable read, AlertContent after) {
        List<Violation> violations =
                SubmissionRules.violations(after, read.content(), read.directory(), codes.now(), clock);
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
        if (after.type() == AlertType.ALERT && read.content().type() != AlertType.ALERT) {
            throw new Problem(
                    ProblemType.FORBIDDEN,
                    "Raising an alert to the type ALERT has to be verified again, which this version of Siaga does not"
                            + " do yet. Notify a new alert of type ALERT and link it.");
        }
    }
}
