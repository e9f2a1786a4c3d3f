package siaga.kit.consumer;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells what waits and what was given up. Always up: requests can be answered meanwhile. */
@Readiness
class ConsumersHealth implements HealthCheck {

    private final TopicConsumers consumers;

    ConsumersHealth(TopicConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("event consumers");
        for (ConsumerState state : consumers.states()) {
            response.withData(state.topic() + " dead letters", state.deadLetters());
            String fault = state.waitingFor();
            if (fault != null) {
                response.withData(state.topic() + " waits for", fault);
            }
        }
        return response.up().build();
    }
}
