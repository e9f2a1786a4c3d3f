package siaga.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import siaga.kit.kafka.KafkaClients;
import siaga.kit.kafka.TopicCreator;

/** Sends what stands in the outbox while the service runs; of several instances one at a time is active. */
@Singleton
class OutboxRelay {

    // The batch that is under way ends within the delivery timeout; then the database has to be told.
    private static final Duration LAST_COMMIT = Duration.ofSeconds(2);

    private final TopicCreator topics;
    private final RelayLoop loop;
    private final Thread thread;
    private final Duration patience;

    OutboxRelay(
            DataSource dataSource,
            KafkaClients kafka,
            TopicCreator topics,
            OutboxSettings settings,
            OutboxState state,
            OutboxMetrics metrics) {
        this.topics = topics;
        this.loop = new RelayLoop(dataSource, new Broker(kafka, settings.deliveryTimeout()), settings, state, metrics);
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::relay);
        this.patience = settings.deliveryTimeout().plus(LAST_COMMIT);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        if (!topics.isDone()) {
            thread.interrupt();
        }
        thread.join(patience);
    }

    // A row whose topic is still to be created would be held against its key.
    private void relay() {
        try {
            topics.await();
            loop.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
