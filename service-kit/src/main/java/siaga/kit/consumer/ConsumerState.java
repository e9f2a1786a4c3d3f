package siaga.kit.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How one consumer fares, for health and metrics. */
final class ConsumerState {

    private static final Logger LOG = Logger.getLogger(ConsumerState.class);

    private final String topic;
    private final String group;
    private final Counter effects;
    private final Counter repetitions;
    private final Counter failures;
    private final Timer lag;
    private final Clock clock;
    private final AtomicLong deadLetters = new AtomicLong();
    private volatile @Nullable String waitingFor;

    ConsumerState(String topic, String group, MeterRegistry registry, Clock clock) {
        this.topic = topic;
        this.group = group;
        this.clock = clock;
        Tags tags = Tags.of("topic", topic, "group", group);
        this.effects = registry.counter("siaga.consumer.events", tags.and("outcome", "processed"));
        this.repetitions = registry.counter("siaga.consumer.events", tags.and("outcome", "repeated"));
        this.failures = registry.counter("siaga.consumer.events", tags.and("outcome", "dead"));
        this.lag = Timer.builder("siaga.consumer.lag")
                .description("From the event's entry into Kafka to its effect, of the last event of each transaction")
                .tags(tags)
                .register(registry);
        Gauge.builder("siaga.consumer.dead.letters", deadLetters, AtomicLong::get)
                .description("Dead letters that were not replayed")
                .tags(tags)
                .register(registry);
    }

    String topic() {
        return topic;
    }

    String group() {
        return group;
    }

    /** Dead letters that were not replayed. */
    long deadLetters() {
        return deadLetters.get();
    }

    /** The class of the fault that is waited out; null when there is none. */
    @Nullable
    String waitingFor() {
        return waitingFor;
    }

    /** @param timestamp of the last one, milliseconds since 1970 */
    void processed(int withEffect, int repeated, long timestamp) {
        effects.increment(withEffect);
        repetitions.increment(repeated);
        lag.record(Duration.ofMillis(Math.max(0, clock.millis() - timestamp)));
        if (waitingFor != null) {
            LOG.infof("Events are processed again. topic=%s group=%s", topic, group);
            waitingFor = null;
        }
    }

    void waiting(Throwable fault) {
        if (waitingFor == null) {
            LOG.warnf(fault, "Events wait for a fault to pass. topic=%s group=%s", topic, group);
        }
        waitingFor = fault.getClass().getSimpleName();
    }

    void gaveUp() {
        waitingFor = null;
        failures.increment();
        deadLetters.incrementAndGet();
    }

    void deadLettersFound(long count) {
        deadLetters.set(count);
    }
}
