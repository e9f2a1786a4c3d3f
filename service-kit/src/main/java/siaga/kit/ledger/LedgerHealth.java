package siaga.kit.ledger;

import io.quarkus.arc.All;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready only when sealing has failed for long: rows are written meanwhile, and sealed later. */
@Readiness
class LedgerHealth implements HealthCheck {

    private final List<Ledger> ledgers;
    private final LedgerState state;
    private final Duration notReadyAfter;

    LedgerHealth(@All List<Ledger> ledgers, LedgerState state, LedgerSettings settings) {
        this.ledgers = ledgers;
        this.state = state;
        this.notReadyAfter = settings.notReadyAfter();
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("ledgers")
                .status(state.failingFor().compareTo(notReadyAfter) <= 0)
                .withData("failingSeconds", state.failingFor().toSeconds());
        for (Ledger ledger : ledgers) {
            response.withData(ledger.name() + " rows without a seal", state.waiting(ledger.name()));
        }
        return response.build();
    }
}
