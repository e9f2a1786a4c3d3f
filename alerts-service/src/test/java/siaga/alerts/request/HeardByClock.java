package siaga.alerts.request;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.vocabulary.RequestState;

/** Whoever times requests, as far as the tests look at it. */
@ApplicationScoped
class HeardByClock implements RequestClock {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    List<String> of(String request) {
        return heard.stream().filter(line -> line.startsWith(request)).toList();
    }

    @Override
    public void opened(AlertFile alert, Running request) {
        hear(request.id(), "opened until " + request.dueAt() + " by " + request.to());
    }

    @Override
    public void extended(AlertFile alert, Running request) {
        hear(request.id(), "extended until " + request.dueAt() + " by " + request.to());
    }

    @Override
    public void ended(AlertFile alert, UUID request, RequestState how, Instant at) {
        hear(request, "ended " + how);
    }

    private void hear(UUID request, String what) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("a clock is set in the transaction of the act");
        }
        heard.add(request + " " + what);
    }
}
