package siaga.kit.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes clients of the broker that {@code kafka.bootstrap.servers} names; every {@code kafka.*} setting is theirs too.
 * Making one fails with a {@code KafkaException} while the broker's name cannot be resolved, so a client is made where
 * it can be tried again.
 */
@Singleton
public class KafkaClients {

    private static final int REQUEST_TIMEOUT_MS = 5_000;
    private static final int LONGEST_RECONNECT_MS = 2_000;

    private final Map<String, Object> connection;

    /** The settings under {@code kafka.}, without that prefix. */
    public KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.connection = connection;
    }

    /**
     * A producer that loses, repeats and reorders nothing while it lives.
     *
     * @param deliveryTimeout after which a send that no broker acknowledged fails
     */
    public Producer<String, byte[]> producer(String clientId, Duration deliveryTimeout) {
        int timeout = Math.toIntExact(deliveryTimeout.toMillis());
        Map<String, Object> config = settings(clientId);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(REQUEST_TIMEOUT_MS, timeout));
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.min(REQUEST_TIMEOUT_MS, timeout));
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer that reads a new group's topic from its beginning and commits only what it is told to. */
    public Consumer<String, byte[]> consumer(String clientId, Map<String, Object> own) {
        Map<String, Object> config = settings(clientId);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Otherwise a topic that is created later would be noticed after five minutes.
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2 * REQUEST_TIMEOUT_MS);
        config.putAll(own);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A client for topics and for asking whether there is a broker. */
    public Admin admin(String clientId) {
        Map<String, Object> config = settings(clientId);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        return Admin.create(config);
    }

    private Map<String, Object> settings(String clientId) {
        Map<String, Object> config = new HashMap<>(connection);
        config.put("client.id", clientId);
        config.put("reconnect.backoff.max.ms", LONGEST_RECONNECT_MS);
        return config;
    }
}
