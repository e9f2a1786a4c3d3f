package siaga.agencies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import siaga.kit.kafka.KafkaClients;

/** What comes onto a topic from now on. */
public final class Topic implements AutoCloseable {

    private final Consumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public Topic(KafkaClients kafka, String name) {
        consumer = kafka.consumer("test", Map.of());
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** The values of one key, in their order. */
    public List<String> values(String key) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        return records.stream()
                .filter(message -> message.key().equals(key))
                .map(message -> new String(message.value(), UTF_8))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
