package siaga.kit.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import siaga.contracts.event.Topics;
import siaga.kit.kafka.KafkaClients;
import siaga.kit.kafka.OwnedTopic;
import siaga.kit.kafka.TopicOwner;

/** Runs a consumer for each handler of the service, from start to shutdown. */
@Singleton
class TopicConsumers implements TopicOwner {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<TopicConsumer> consumers = new ArrayList<>();
    private final List<ConsumerState> states = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    TopicConsumers(
            @All List<EventHandler> handlers,
            EventTransactions transactions,
            DeadLetters deadLetters,
            DeadLetterReplay replay,
            ProcessedEvents processed,
            KafkaClients kafka,
            ConsumerSettings settings,
            MeterRegistry registry,
            Clock clock) {
        for (EventHandler handler : handlers) {
            ConsumerState state = new ConsumerState(handler.topic(), handler.group(), registry, clock);
            TopicConsumer consumer = new TopicConsumer(
                    handler,
                    new EventProcessor(handler, transactions, deadLetters, state, settings),
                    state,
                    replay,
                    new ProcessedEventsCleanUp(processed, handler.group(), settings),
                    kafka,
                    settings);
            states.add(state);
            consumers.add(consumer);
            threads.add(Thread.ofPlatform()
                    .name("consumer-" + handler.topic())
                    .daemon()
                    .unstarted(consumer));
        }
    }

    /** How each consumer fares. */
    List<ConsumerState> states() {
        return states;
    }

    @Override
    public List<OwnedTopic> topics() {
        return states.stream()
                .map(state -> OwnedTopic.ofDeadLetters(Topics.deadLettersOf(state.topic())))
                .distinct()
                .toList();
    }

    void start(@Observes StartupEvent event) {
        threads.forEach(Thread::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        consumers.forEach(TopicConsumer::stop);
        for (Thread thread : threads) {
            thread.join(PATIENCE);
        }
    }
}
