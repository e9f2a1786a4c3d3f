package siaga.kit.outbox;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready only after a long absence of the broker: without it reads still work. */
@Readiness
class OutboxHealth implements HealthCheck {

    private final OutboxState state;
    private final Duration notReadyAfter;

    OutboxHealth(OutboxState state, OutboxSettings settings) {
        this.state = state;
        this.notReadyAfter = settings.notReadyAfter();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay")
                .status(state.brokerAwayFor().compareTo(notReadyAfter) <= 0)
                .withData("brokerReachable", state.brokerReachable())
                .withData("waitingRows", state.waitingRows())
                .withData("oldestRowSeconds", state.oldestRowAge().toSeconds())
                .withData("blockedKeys", state.blockedKeys())
                .build();
    }
}
