package siaga.kit.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How topics are created when absent; existing ones are left as they are. */
@ConfigMapping(prefix = "siaga.topics")
public interface TopicSettings {

    /** Brokers that hold each event: 1 on one machine, 3 in a cluster. */
    @WithDefault("1")
    short replicationFactor();

    /** How long events are kept that are not compacted, at least: how long a reader may be away. */
    @WithDefault("14d")
    Duration retention();
}
