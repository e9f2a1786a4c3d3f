package siaga.alerts.followup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.annex.Annex;
import siaga.alerts.annex.StoredJson;
import siaga.alerts.annex.Tagged;
import siaga.alerts.followup.FollowUpAccess.Open;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.vocabulary.FollowUpState;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.etag.ETags;
import siaga.kit.json.MergePatch;
import siaga.kit.json.StrictJson;
import siaga.kit.time.UuidSource;

/** What an agency does with its own follow-ups: drafts, edits, discards and proposes them. */
@ApplicationScoped
class FollowUpWriting {

    private static final Role[] WRITERS = {Role.OFFICER, Role.VALIDATOR, Role.CONTACT_POINT};

    private final AlertFiles alerts;
    private final FollowUps followUps;
    private final FollowUpAccess access;
    private final FollowUpReading reading;
    private final FollowUpRules rules;
    private final StoredJson json;
    private final StrictJson strict;
    private final UuidSource uuids;
    private final Clock clock;

    FollowUpWriting(
            AlertFiles alerts,
            FollowUps followUps,
            FollowUpAccess access,
            FollowUpReading reading,
            FollowUpRules rules,
            StoredJson json,
            StrictJson strict,
            UuidSource uuids,
            Clock clock) {
        this.alerts = alerts;
        this.followUps = followUps;
        this.access = access;
        this.reading = reading;
        this.rules = rules;
        this.json = json;
        this.strict = strict;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** A draft of the caller's agency, or a proposal in its name, which takes its contact point. */
    @Transactional
    Tagged<FollowUpView> create(Caller caller, String id, NewFollowUp written) {
        AlertFile alert = alerts.toAnswer(caller, id);
        if (written.asDraft()) {
            caller.require(WRITERS);
        } else {
            caller.require(Role.CONTACT_POINT);
        }
        FollowUpBody body = written.body();
        Instant now = clock.instant();
        FollowUp followUp = new FollowUp(uuids.next(), alert.id(), caller.agency(), caller.person(), now);
        followUps.write(followUp, body);
        basedOn(alert, followUp, body.patch());
        if (written.asDraft()) {
            rules.requireKeepable(alert, body);
            followUps.persist(followUp);
            note(caller, alert, followUp, "follow-up.draft", now);
        } else {
            makeProposed(alert, followUp, now);
            followUps.persist(followUp);
            tellOfNew(caller, alert, followUp, now);
        }
        return reading.view(alert, followUp, caller);
    }

    /** Edits a draft by a merge patch. */
    @Transactional
    Tagged<FollowUpView> edit(Caller caller, String alert, String id, @Nullable String ifMatch, JsonNode patch) {
        Open open = access.toChange(caller, alert, id);
        open.requireAuthor(caller, WRITERS);
        FollowUp followUp = open.followUp();
        followUp.require("edit", FollowUpState.DRAFT);
        ETags.requireMatch(ifMatch, followUp.revision);
        FollowUpBody before = followUps.body(followUp);
        FollowUpBody after = patched(before, patch);
        if (!after.equals(before)) {
            rules.requireKeepable(open.alert(), after);
            followUps.write(followUp, after);
            if (!Objects.equals(after.patch(), before.patch())) {
                basedOn(open.alert(), followUp, after.patch());
            }
            note(caller, open.alert(), followUp, "follow-up.edit", clock.instant());
        }
        return reading.view(open.alert(), followUp, caller);
    }

    /** Throws a draft away; the audit trail keeps that there was one. */
    @Transactional
    void discard(Caller caller, String alert, String id) {
        Open open = access.toChange(caller, alert, id);
        open.requireAuthor(caller, WRITERS);
        open.followUp().require("discard", FollowUpState.DRAFT);
        followUps.delete(open.followUp());
        note(caller, open.alert(), open.followUp(), "follow-up.discard", clock.instant());
    }

    /** Puts a draft before the origin, and before everybody else who may know it. */
    @Transactional
    Tagged<FollowUpView> propose(Caller caller, String alert, String id) {
        Open open = access.toChange(caller, alert, id);
        open.requireAuthor(caller, Role.CONTACT_POINT);
        Instant now = clock.instant();
        makeProposed(open.alert(), open.followUp(), now);
        tellOfNew(caller, open.alert(), open.followUp(), now);
        return reading.view(open.alert(), open.followUp(), caller);
    }

    private void makeProposed(AlertFile alert, FollowUp followUp, Instant at) {
        followUp.require("propose", FollowUpState.DRAFT);
        rules.requireProposable(alert, followUps.body(followUp), followUps.annex(followUp));
        rules.requireUnchangedPlaces(alert, followUp);
        followUp.propose(alert.ofOrigin(followUp.agency), at);
    }

    private void tellOfNew(Caller caller, AlertFile alert, FollowUp followUp, Instant at) {
        Annex annex = followUps.annex(followUp);
        alerts.tell(
                caller,
                alert,
                "follow-up.propose",
                AlertEventType.FOLLOW_UP_ADDED,
                FollowUpNews.matter(alert, followUp, annex, FollowUpNews.toldOfNew(alert, followUp, annex)),
                FollowUpNews.asked(alert, followUp),
                null,
                at);
    }

    private void basedOn(AlertFile alert, FollowUp followUp, @Nullable JsonNode patch) {
        followUp.alertVersion = alert.version();
        followUp.patchBase = patch == null ? null : json.text(ProposedPatch.places(patch, json.tree(alert.content())));
    }

    /** The patch of the alert is replaced as a whole: merged, it could not say that something is to be removed. */
    private FollowUpBody patched(FollowUpBody before, JsonNode patch) {
        JsonNode after = MergePatch.apply(json.tree(before), patch);
        JsonNode ofAlert = patch.at("/details/patch");
        if (ofAlert.isObject() && after.path("details") instanceof ObjectNode details) {
            details.set("patch", ofAlert);
        }
        return strict.read(after, FollowUpBody.class);
    }

    private void note(Caller caller, AlertFile alert, FollowUp followUp, String act, Instant at) {
        Annex annex = followUps.annex(followUp);
        alerts.note(caller, alert, act, FollowUpNews.matter(alert, followUp, annex, null), null, at);
    }
}
