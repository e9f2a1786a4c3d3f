package siaga.kit.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How topics are read. */
@ConfigMapping(prefix = "siaga.consumer")
public interface ConsumerSettings {

    /** Events of one database transaction, at most. */
    @WithDefault("500")
    int batchSize();

    /** How often an event is tried on its own before it is a dead letter. */
    @WithDefault("3")
    int attempts();

    /** The first wait after a fault. */
    @WithDefault("200ms")
    Duration retryDelay();

    /** The longest wait while the database or the broker is away. */
    @WithDefault("5s")
    Duration maxRetryDelay();

    /** After which an instance that died no longer keeps its partitions from the others. */
    @WithDefault("10s")
    Duration sessionTimeout();

    /** How long processed events are remembered: longer than any topic read keeps them, or they could be read twice. */
    @WithDefault("21d")
    Duration processedRetention();

    /** How often older ones are forgotten. */
    @WithDefault("1h")
    Duration cleanUpInterval();
}
