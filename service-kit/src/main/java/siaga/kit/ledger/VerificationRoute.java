package siaga.kit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * {@code GET /audit/verification} beside health and metrics. Each {@code expect=<ledger>:<position>:<hash>} is a link that
 * must still be there. One verification at a time: each reads all that is there.
 */
@Singleton
class VerificationRoute {

    private static final Logger LOG = Logger.getLogger(VerificationRoute.class);

    private final LedgerVerifications verifications;
    private final ObjectMapper json;
    private final Semaphore one = new Semaphore(1);

    VerificationRoute(LedgerVerifications verifications, ObjectMapper json) {
        this.verifications = verifications;
        this.json = json;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/audit/verification").blockingHandler(this::verify, false);
    }

    private void verify(RoutingContext request) {
        List<Optional<Anchor>> expected =
                request.queryParam("expect").stream().map(Anchor::parse).toList();
        if (expected.stream().anyMatch(Optional::isEmpty)) {
            answer(request, 400, Map.of("error", "expect=<ledger>:<position>:<64 hexadecimal digits>"));
            return;
        }
        if (!one.tryAcquire()) {
            answer(request, 503, Map.of("error", "a verification is under way"));
            return;
        }
        try {
            List<VerifiedLedger> ledgers = verifications.run(
                    expected.stream().flatMap(Optional::stream).toList());
            answer(request, 200, Map.of("ledgers", ledgers));
        } catch (SQLException e) {
            LOG.warn("The ledgers could not be verified.", e);
            answer(request, 503, Map.of("error", "the store is not available"));
        } finally {
            one.release();
        }
    }

    private void answer(RoutingContext request, int status, Map<String, Object> body) {
        try {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .end(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of plain values is writable as JSON", e);
        }
    }
}
