package siaga.gateway.stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once live entries are heard. */
@Readiness
@ApplicationScoped
class InboxTopicReadiness implements HealthCheck {

    private final InboxTopic topic;

    InboxTopicReadiness(InboxTopic topic) {
        this.topic = topic;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("inbox-topic")
                .status(topic.isReading())
                .build();
    }
}
