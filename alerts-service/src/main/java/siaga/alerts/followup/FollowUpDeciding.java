package siaga.alerts.followup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.alert.Occasion;
import siaga.alerts.annex.Tagged;
import siaga.alerts.followup.FollowUpAccess.Open;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Matter;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;
import siaga.kit.text.Remark;

/** What the origin of the alert makes of a proposed follow-up. */
@ApplicationScoped
class FollowUpDeciding {

    private static final String REASON = "/reason";

    private final AlertFiles alerts;
    private final FollowUps followUps;
    private final FollowUpAccess access;
    private final FollowUpReading reading;
    private final FollowUpRules rules;
    private final Clock clock;

    FollowUpDeciding(
            AlertFiles alerts,
            FollowUps followUps,
            FollowUpAccess access,
            FollowUpReading reading,
            FollowUpRules rules,
            Clock clock) {
        this.alerts = alerts;
        this.followUps = followUps;
        this.access = access;
        this.reading = reading;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Tagged<FollowUpView> accept(Caller caller, String alert, String id, @Nullable String reason) {
        Open open = toDecide(caller, alert, id);
        String why = Remark.optional(reason, REASON);
        Instant now = clock.instant();
        open.followUp().accept(why, now);
        return decided(caller, open, "follow-up.accept", null, why, now);
    }

    @Transactional
    Tagged<FollowUpView> reject(Caller caller, String alert, String id, @Nullable String reason) {
        Open open = toDecide(caller, alert, id);
        String why = Remark.needed(reason, REASON);
        Instant now = clock.instant();
        open.followUp().reject(why, now);
        return decided(caller, open, "follow-up.reject", Set.of(open.annex().author()), why, now);
    }

    /** Makes the alert say what was proposed, in a new version. The event and the audit row are those of the amendment. */
    @Transactional
    Tagged<FollowUpView> apply(Caller caller, String alert, String id, @Nullable String reason) {
        Open open = toDecide(caller, alert, id);
        FollowUp followUp = open.followUp();
        JsonNode patch = patch(followUp);
        String why = Remark.optional(reason, REASON);
        followUp.apply(why, clock.instant());
        rules.requireUnchangedPlaces(open.alert(), followUp);
        requireFitting(open.alert(), patch);
        Matter proposal = FollowUpNews.matter(
                open.alert(), followUp, open.annex(), Set.of(open.annex().author()));
        AlertFile amended =
                alerts.amend(caller, open.alert(), patch, new Occasion("follow-up.apply", proposal, why, proposal));
        followUp.appliedVersion = amended.version();
        followUps.flush();
        return reading.view(amended, followUp, caller);
    }

    private Open toDecide(Caller caller, String alert, String id) {
        Open open = access.toChange(caller, alert, id);
        open.alert().requireOrigin(caller, Role.CONTACT_POINT);
        return open;
    }

    private JsonNode patch(FollowUp followUp) {
        FollowUpDetails details = followUps.said(followUp).details();
        if (details == null || details.patch() == null) {
            throw new Problem(ProblemType.WRONG_STATE, "`apply` is not possible: it proposes no change. Accept it.");
        }
        return details.patch();
    }

    private void requireFitting(AlertFile alert, JsonNode patch) {
        List<Violation> misfits = alerts.misfits(alert, patch);
        if (!misfits.isEmpty()) {
            throw new Problem(ProblemType.INVALID, "The alert as it is now does not take this patch.", misfits);
        }
    }

    private Tagged<FollowUpView> decided(
            Caller caller, Open open, String act, @Nullable Set<String> tells, @Nullable String why, Instant at) {
        alerts.tell(
                caller,
                open.alert(),
                act,
                AlertEventType.FOLLOW_UP_DECIDED,
                FollowUpNews.matter(open.alert(), open.followUp(), open.annex(), tells),
                List.of(),
                why,
                at);
        return reading.view(open.alert(), open.followUp(), caller);
    }
}
