package siaga.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The relay in figures. */
@Singleton
class OutboxMetrics {

    private final MeterRegistry registry;

    OutboxMetrics(MeterRegistry registry, OutboxState state) {
        this.registry = registry;
        Gauge.builder("siaga.outbox.backlog", state, OutboxState::waitingRows)
                .description("Rows in the outbox")
                .register(registry);
        Gauge.builder("siaga.outbox.blocked.keys", state, OutboxState::blockedKeys)
                .description("Keys stopped by a row that Kafka refused")
                .register(registry);
        Gauge.builder(
                        "siaga.outbox.oldest.row.age",
                        state,
                        seen -> seen.oldestRowAge().toMillis() / 1000.0)
                .description("Age of the oldest row that no refused row stops")
                .baseUnit("seconds")
                .register(registry);
    }

    /** @param nanos from reading the rows until the batch was sent */
    void count(SendResult result, long nanos) {
        result.acknowledged().forEach(row -> lag(row.topic()).record(row.age().plusNanos(nanos)));
        result.refused().forEach((row, reason) -> failures(row.topic(), reason).increment());
        if (result.brokerFault() != null) {
            failures("", result.brokerFault()).increment();
        }
    }

    // Its count is the number of rows sent.
    private Timer lag(String topic) {
        return Timer.builder("siaga.outbox.lag")
                .description("From the start of the writing transaction to Kafka's acknowledgement")
                .tag("topic", topic)
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry);
    }

    private Counter failures(String topic, Exception reason) {
        return Counter.builder("siaga.outbox.failures")
                .description("Rows refused by Kafka, and batches stopped because it was away (without topic)")
                .tag("topic", topic)
                .tag("reason", reason.getClass().getSimpleName())
                .register(registry);
    }
}
