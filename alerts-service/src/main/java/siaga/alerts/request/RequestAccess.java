package siaga.alerts.request;

import jakarta.enterprise.context.ApplicationScoped;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.annex.Annex;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Lets a caller at a request: 404 for whoever may not know it, whatever the caller wants to do. */
@ApplicationScoped
class RequestAccess {

    private final AlertFiles alerts;
    private final Requests requests;

    RequestAccess(AlertFiles alerts, Requests requests) {
        this.alerts = alerts;
        this.requests = requests;
    }

    /** A request that the caller may know, with what was used to decide it. */
    record Open(AlertFile alert, Request request, Annex annex) {

        /** Goes on for the contact point of the asking agency, or of one above it; otherwise 403. */
        void requireAsking(Caller caller) {
            requireContactPoint(caller, request.fromAgency, "asking");
        }

        /** Goes on for the contact point of the asked agency, or of one above it; otherwise 403. */
        void requireAsked(Caller caller) {
            requireContactPoint(caller, request.toAgency, "asked");
        }

        private void requireContactPoint(Caller caller, String agency, String part) {
            if (!Annex.speaksFor(alert, caller.agency(), agency)) {
                throw Problem.forbidden("This belongs to the " + part + " agency, " + agency + ".");
            }
            caller.require(Role.CONTACT_POINT);
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
    boolean visible(AlertFile alert, Request request, Caller caller) {
        return requests.annex(request).readBy(alert, caller);
    }

    private Open open(AlertFile alert, Caller caller, String id) {
        return requests.find(alert, id)
                .filter(found -> visible(alert, found, caller))
                .map(found -> new Open(alert, found, requests.annex(found)))
                .orElseThrow(Problem::notFound);
    }
}
