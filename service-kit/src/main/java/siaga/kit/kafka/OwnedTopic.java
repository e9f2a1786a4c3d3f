package siaga.kit.kafka;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic that a service creates when it is absent, see {@link TopicOwner}.
 *
 * @param partitions how many readers of one group can share it at most
 * @param compacted whether the last event of each key is kept for ever, instead of all for some time
 * @param retention how long events are kept; null for the configured time, meaningless when compacted
 */
public record OwnedTopic(
        String name,
        int partitions,
        boolean compacted,
        @Nullable Duration retention) {

    /** Long enough to look at, whoever is on leave. */
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(365);

    private static final int PARTITIONS = 6;

    /** A topic whose events are kept for the configured time. */
    public static OwnedTopic of(String name) {
        return new OwnedTopic(name, PARTITIONS, false, null);
    }

    /** A topic that always tells the last state of each key. */
    public static OwnedTopic compacted(String name) {
        return new OwnedTopic(name, PARTITIONS, true, null);
    }

    /** A topic of events that could not be processed. */
    public static OwnedTopic ofDeadLetters(String name) {
        return new OwnedTopic(name, 1, false, DEAD_LETTER_RETENTION);
    }

    Map<String, String> config(TopicSettings settings) {
        // With all replicas but one required, an acknowledged event survives the loss of any broker.
        String replicasInSync = Integer.toString(Math.max(1, settings.replicationFactor() - 1));
        if (compacted) {
            return Map.of("cleanup.policy", "compact", "min.insync.replicas", replicasInSync);
        }
        Duration kept = retention == null ? settings.retention() : retention;
        return Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                Long.toString(kept.toMillis()),
                "min.insync.replicas",
                replicasInSync);
    }
}
