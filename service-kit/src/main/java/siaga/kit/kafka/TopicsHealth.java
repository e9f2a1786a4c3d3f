package siaga.kit.kafka;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the topics that the service owns exist. */
@Readiness
class TopicsHealth implements HealthCheck {

    private final TopicCreator topics;

    TopicsHealth(TopicCreator topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topics").status(topics.isDone()).build();
    }
}
