package siaga.kit.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row as the relay reads it.
 *
 * @param refusals how often the broker refused it
 * @param age since its transaction began, when it was read
 */
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String type,
        String payload,
        @Nullable String traceparent,
        int refusals,
        Duration age) {

    /** Rows of one lane are sent one after another. */
    record Lane(String topic, String key) {}

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("payload"),
                row.getString("traceparent"),
                row.getInt("attempts"),
                Duration.ofMillis(row.getLong("age_ms")));
    }

    Lane lane() {
        return new Lane(topic, key);
    }

    ProducerRecord<String, byte[]> record() {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, payload.getBytes(UTF_8));
        message.headers().add("id", eventId.toString().getBytes(US_ASCII));
        message.headers().add("type", type.getBytes(UTF_8));
        if (traceparent != null) {
            message.headers().add("traceparent", traceparent.getBytes(US_ASCII));
        }
        return message;
    }
}
