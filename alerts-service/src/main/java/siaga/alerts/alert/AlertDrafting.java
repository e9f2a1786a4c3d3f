package siaga.alerts.alert;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
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
import siaga.kit.problem.Problem;
import siaga.kit.time.UuidSource;

/** Writes what an alert says: drafts it, edits the draft, amends the distributed alert. */
@ApplicationScoped
class AlertDrafting {

    private final Alerts alerts;
    private final AlertAccess access;
    private final ContentJson json;
    private final AlertEvents events;
    private final ActRecord record;
    private final UuidSource uuids;
    private final Clock clock;

    AlertDrafting(
            Alerts alerts,
            AlertAccess access,
            ContentJson json,
            AlertEvents events,
            ActRecord record,
            UuidSource uuids,
            Clock clock) {
        this.alerts = alerts;
        this.access = access;
        this.json = json;
        this.events = events;
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
            edit(caller, read, after);
        } else {
            amend(caller, read, after, null);
        }
        return access.toRead(idOrReference, caller);
    }

    /** Amends the distributed alert on an occasion; whether the caller may do that is decided by whom it comes from. */
    Readable amend(Caller caller, Readable read, JsonNode patch, Occasion occasion) {
        Act.AMEND.requirePossibleIn(read.alert().status);
        amend(caller, read, json.patched(read.alert().content, patch), occasion);
        return access.toRead(read.alert().id.toString(), caller);
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
        List<Violation> found = new ArrayList<>(SubmissionRules.violations(after, read.directory(), clock));
        if (SharingPolicy.narrows(
                read.alert().shared(read.content()), read.alert().shared(after))) {
            found.add(new Violation("", "narrower", "This would take the alert away from some who have it."));
        }
        return found;
    }

    private void edit(Caller caller, Readable read, AlertContent after) {
        Alert alert = read.alert();
        Instant now = clock.instant();
        alert.rewrite(after, json.write(after));
        alerts.addVersion(alert, after, caller.actor(), now);
        record.quietly(Act.EDIT, caller, read, now, null);
    }

    private void amend(Caller caller, Readable read, AlertContent after, @Nullable Occasion occasion) {
        Alert alert = read.alert();
        requireAmendable(read, after);
        Instant now = clock.instant();
        boolean loosened = SharingPolicy.loosens(alert.shared(read.content()), alert.shared(after));
        alert.rewrite(after, json.write(after));
        alerts.addVersion(alert, after, caller.actor(), now);
        record.told(
                occasion == null ? Act.AMEND.word() : occasion.act(),
                caller,
                read,
                now,
                occasion == null ? null : occasion.reason(),
                details(loosened, occasion),
                events.amended(
                        alert, read.content(), after, caller, now, occasion == null ? null : occasion.proposal()));
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

    private void requireAmendable(Readable read, AlertContent after) {
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
        if (after.type() == AlertType.ALERT && read.content().type() != AlertType.ALERT) {
            throw new Problem(
                    ProblemType.FORBIDDEN,
                    "Raising an alert to the type ALERT has to be verified again, which this version of Siaga does not"
                            + " do yet. Notify a new alert of type ALERT and link it.");
        }
    }
}
