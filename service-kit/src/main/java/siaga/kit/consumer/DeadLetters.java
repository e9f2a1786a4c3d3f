package siaga.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import siaga.contracts.event.Topics;
import siaga.kit.kafka.KafkaClients;

/**
 * Puts events that cannot be processed onto the topic's dead-letter topic: key, value and headers as they were, and
 * headers {@code dead-letter-*} that say why, from where and for which group.
 */
@Singleton
class DeadLetters {

    private static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(10);
    private static final int REASON_LENGTH = 1_000;
    private static final String PREFIX = "dead-letter-";
    private static final String TOPIC = PREFIX + "topic";
    private static final String PARTITION = PREFIX + "partition";
    private static final String OFFSET = PREFIX + "offset";
    static final String GROUP = PREFIX + "group";

    private final KafkaClients kafka;
    private @Nullable Producer<String, byte[]> producer;

    DeadLetters(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** Returns when the letter stands in Kafka. */
    void add(ConsumerRecord<String, byte[]> message, String group, Throwable reason) throws InterruptedException {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                Topics.deadLettersOf(message.topic()), null, message.key(), message.value(), message.headers());
        Headers headers = letter.headers();
        add(headers, PREFIX + "reason", String.valueOf(reason.getMessage()));
        add(headers, PREFIX + "exception", reason.getClass().getName());
        add(headers, TOPIC, message.topic());
        add(headers, PARTITION, Integer.toString(message.partition()));
        add(headers, OFFSET, Long.toString(message.offset()));
        add(headers, GROUP, group);
        try {
            producer().send(letter).get();
        } catch (ExecutionException e) {
            throw new KafkaException("the dead letter was not taken", e.getCause());
        }
    }

    /** The record that became the letter, where it stood. */
    static ConsumerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
        RecordHeaders headers = new RecordHeaders();
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        });
        return new ConsumerRecord<>(
                value(letter, TOPIC),
                Integer.parseInt(value(letter, PARTITION)),
                Long.parseLong(value(letter, OFFSET)),
                letter.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                letter.key(),
                letter.value(),
                headers,
                Optional.empty());
    }

    private static String value(ConsumerRecord<String, byte[]> letter, String header) {
        return new String(letter.headers().lastHeader(header).value(), UTF_8);
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(DELIVERY_TIMEOUT);
            producer = null;
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = kafka.producer("dead-letters", DELIVERY_TIMEOUT);
        }
        return producer;
    }

    private static void add(Headers headers, String name, String value) {
        String shortened = value.substring(0, Math.min(REASON_LENGTH, value.length()));
        headers.add(name, shortened.getBytes(UTF_8));
    }
}
