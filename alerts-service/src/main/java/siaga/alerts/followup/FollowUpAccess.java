package siaga.alerts.followup;

import jakarta.enterprise.context.ApplicationScoped;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.annex.Annex;
import siaga.contracts.vocabulary.FollowUpState;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Lets a caller at a follow-up: 404 for whoever may not know it, whatever the caller wants to do. */
@ApplicationScoped
class FollowUpAccess {

    private final AlertFiles alerts;
    private final FollowUps followUps;

    FollowUpAccess(AlertFiles alerts, FollowUps followUps) {
        this.alerts = alerts;
        this.followUps = followUps;
    }

    /** A follow-up that the caller may know, with what was used to decide it. */
    record Open(AlertFile alert, FollowUp followUp, Annex annex) {

        /** Goes on for its author, or an agency above it, with one of these roles; otherwise 403. */
        void requireAuthor(Caller caller, Role... oneOf) {
            if (!annex.speaksFor(alert, caller.agency())) {
                throw Problem.forbidden("This belongs to its author, " + annex.author() + ".");
            }
            caller.require(oneOf);
        }
    }

    Open toRead(Caller caller, String alert, String id) {
        return open(alerts.toReadWhole(caller, alert), caller, id);
    }

    /** Held, with its alert, against every other act until the transaction ends; 409 unless that is still worked on. */
    Open toChange(Caller caller, String alert, String id) {
        return open(alerts.toAnswer(caller, alert), caller, id);
    }

    /** Whether the caller may know it. */
    boolean visible(AlertFile alert, FollowUp followUp, Caller caller) {
        Annex annex = followUps.annex(followUp);
        return annex.readBy(alert, caller)
                && (followUp.state != FollowUpState.DRAFT || annex.speaksFor(alert, caller.agency()));
    }

    private Open open(AlertFile alert, Caller caller, String id) {
        return followUps
                .find(alert, id)
                .filter(found -> visible(alert, found, caller))
                .map(found -> new Open(alert, found, followUps.annex(found)))
                .orElseThrow(Problem::notFound);
    }
}
