package siaga.alerts.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.annex.Annex;
import siaga.alerts.annex.Tagged;
import siaga.alerts.followup.FollowUpAccess.Open;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.FollowUpState;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;
import siaga.kit.text.Remark;

/** Shares a follow-up otherwise after it has been proposed (domain.md, Sharing 5). */
@ApplicationScoped
class FollowUpSharing {

    private final AlertFiles alerts;
    private final FollowUps followUps;
    private final FollowUpAccess access;
    private final FollowUpReading reading;
    private final FollowUpRules rules;
    private final Clock clock;

    FollowUpSharing(
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

    /**
     * More strictly, by its author or the origin; in any way within the alert, by the origin alone.
     *
     * @param tlp null for the alert's
     * @param audience null for every reader of the alert whom the label lets read
     */
    @Transactional
    Tagged<FollowUpView> share(
            Caller caller,
            String id,
            String followUpId,
            @Nullable Tlp tlp,
            @Nullable Audience audience,
            @Nullable String reason) {
        Open open = access.toChange(caller, id, followUpId);
        AlertFile alert = open.alert();
        boolean origin = alert.ofOrigin(caller.agency());
        if (!origin) {
            open.requireAuthor(caller, Role.CONTACT_POINT);
        }
        caller.require(Role.CONTACT_POINT);
        FollowUp followUp = open.followUp();
        followUp.require("sharing", FollowUpState.PROPOSED, FollowUpState.ACCEPTED, FollowUpState.REJECTED);
        String why = Remark.needed(reason, "/reason");
        Annex after = open.annex().sharedAs(tlp, audience);
        rules.requireShareable(alert, after);
        boolean loosened = loosens(alert, open.annex(), after);
        if (loosened && !origin) {
            throw Problem.forbidden("Only the notifying agency, " + alert.origin() + ", lets more read it.");
        }
        if (!after.equals(open.annex())) {
            followUps.share(followUp, after);
            alerts.tell(
                    caller,
                    alert,
                    loosened ? "follow-up.loosen" : "follow-up.narrow",
                    AlertEventType.FOLLOW_UP_ADDED,
                    FollowUpNews.matter(
                            alert,
                            followUp,
                            after,
                            FollowUpNews.toldOfSharing(alert, open.annex(), after, caller.agency())),
                    FollowUpNews.asked(alert, followUp),
                    why,
                    clock.instant());
        }
        return reading.view(alert, followUp, caller);
    }

    private static boolean loosens(AlertFile alert, Annex before, Annex after) {
        return SharingPolicy.loosens(
                alert.shared(),
                before.shared(),
                after.shared(),
                alert.directory().all(),
                alert.directory());
    }
}
