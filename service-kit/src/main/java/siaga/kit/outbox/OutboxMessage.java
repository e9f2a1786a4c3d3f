package siaga.kit.outbox;

import java.util.UUID;

/**
 * An event to be sent.
 *
 * @param id identifies the event; readers recognise a repetition by it
 * @param key events of one topic and key arrive in the order in which they were written
 * @param type what happened, as the reader knows it
 * @param payload written as JSON
 */
public record OutboxMessage(UUID id, String topic, String key, String type, Object payload) {}
