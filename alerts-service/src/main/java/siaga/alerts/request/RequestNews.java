package siaga.alerts.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.annex.Annex;
import siaga.alerts.deadline.RequestClocks;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Ask;
import siaga.contracts.event.Matter;
import siaga.contracts.vocabulary.Asked;
import siaga.contracts.vocabulary.RequestState;
import siaga.kit.caller.Caller;

/** Ends an act on a request, in its transaction: one event, one audit row, and the clocks are set. */
@ApplicationScoped
class RequestNews {

    private final AlertFiles alerts;
    private final RequestClocks clocks;

    RequestNews(AlertFiles alerts, RequestClocks clocks) {
        this.alerts = alerts;
        this.clocks = clocks;
    }

    static String href(AlertFile alert, Request request) {
        return alert.href() + "/requests/" + request.id;
    }

    /** The asked agency is told what is asked of it and until when. */
    void opened(Caller caller, AlertFile alert, Request request, Annex annex) {
        ask(caller, alert, request, annex, "request.open", request.openedAt);
        clocks.open(request.id, alert, request.toAgency, request.fromAgency, request.openedAt, request.dueAt);
    }

    /** It is told again, with the later time. */
    void extended(Caller caller, AlertFile alert, Request request, Annex annex, Instant at) {
        ask(caller, alert, request, annex, "request.extend", at);
        clocks.extend(request.id, alert, request.dueAt, at);
    }

    /** Whoever waits for it, or need not any more, is told, and the origin. */
    void ended(Caller caller, AlertFile alert, Request request, Annex annex, String act, Instant at) {
        Set<String> told = new TreeSet<>(Set.of(alert.origin()));
        told.add(request.fromAgency);
        told.add(request.toAgency);
        told.remove(caller.agency());
        alerts.tell(
                caller,
                alert,
                act,
                AlertEventType.REQUEST_ANSWERED,
                matter(alert, request, annex, told),
                List.of(),
                request.reason,
                at);
        if (request.state == RequestState.WITHDRAWN) {
            clocks.stop(request.id, at, act);
        } else {
            clocks.met(request.id, at);
        }
    }

    private void ask(Caller caller, AlertFile alert, Request request, Annex annex, String act, Instant at) {
        alerts.tell(
                caller,
                alert,
                act,
                AlertEventType.REQUEST_OPENED,
                matter(alert, request, annex, Set.of(request.toAgency)),
                List.of(new Ask(request.toAgency, Asked.ANSWER, request.dueAt)),
                null,
                at);
    }

    private static Matter matter(AlertFile alert, Request request, Annex annex, @Nullable Set<String> tells) {
        return new Matter(
                request.id, request.kind.name(), request.state.name(), href(alert, request), annex.shared(), tells);
    }
}
