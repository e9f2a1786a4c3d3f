package siaga.kit.consumer;

import java.util.UUID;

/**
 * An event as it was read.
 *
 * @param offset its position within the partition of the topic
 * @param id identifies the event in every copy of it
 * @param type what happened, as its sender named it
 * @param value JSON, see {@link EventReader}
 */
public record ReceivedEvent(String topic, int partition, long offset, String key, UUID id, String type, byte[] value) {}
