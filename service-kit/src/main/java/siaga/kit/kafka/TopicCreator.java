package siaga.kit.kafka;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/** Creates the topics that the service owns, in the background and for as long as it takes. */
@Singleton
public class TopicCreator {

    private static final Logger LOG = Logger.getLogger(TopicCreator.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));

    private final KafkaClients kafka;
    private final TopicSettings settings;
    private final List<OwnedTopic> topics;
    private final Thread thread = Thread.ofVirtual().name("topics").unstarted(this::createAll);
    private volatile boolean created;

    TopicCreator(KafkaClients kafka, TopicSettings settings, @All List<TopicOwner> owners) {
        this.kafka = kafka;
        this.settings = settings;
        this.topics = owners.stream().flatMap(owner -> owner.topics().stream()).toList();
    }

    /** Whether every topic that the service owns exists. */
    public boolean isDone() {
        return created;
    }

    /** Waits until every topic that the service owns exists, or the service is stopped. */
    public void await() throws InterruptedException {
        thread.join();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void createAll() {
        try {
            for (int failures = 1; !tryToCreateAll(failures); failures++) {
                Thread.sleep(BACKOFF.after(failures));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryToCreateAll(int attempt) throws InterruptedException {
        try (Admin admin = kafka.admin("topics")) {
            create(admin);
            created = true;
        } catch (ExecutionException | RuntimeException e) {
            if (attempt == 1) {
                LOG.warnf("The topics cannot be created yet, trying on. reason=%s", e.getMessage());
            }
        }
        return created;
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException {
        Map<String, KafkaFuture<TopicDescription>> descriptions = admin.describeTopics(
                        topics.stream().map(OwnedTopic::name).toList())
                .topicNameValues();
        for (OwnedTopic topic : topics) {
            try {
                descriptions.get(topic.name()).get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                admin.createTopics(List.of(newTopic(topic))).all().get();
                LOG.infof("A topic was created. topic=%s partitions=%d", topic.name(), topic.partitions());
            }
        }
    }

    private NewTopic newTopic(OwnedTopic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.of(settings.replicationFactor()))
                .configs(topic.config(settings));
    }
}
