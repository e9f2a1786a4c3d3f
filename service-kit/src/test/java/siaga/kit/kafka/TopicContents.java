package siaga.kit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What stands on a topic, from its beginning, as far as it was looked at. */
public final class TopicContents implements AutoCloseable {

    private final Consumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public TopicContents(KafkaClients kafka, String topic) {
        consumer = kafka.consumer("test", Map.of());
        // A topic may still be in the making.
        List<TopicPartition> partitions = await().until(() -> consumer.partitionsFor(topic), not(empty())).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records until now, those of one partition in their order. */
    public List<ConsumerRecord<String, byte[]>> records() {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        return records;
    }

    /** The values of one key. */
    public List<String> values(String key) {
        return records().stream()
                .filter(message -> message.key().equals(key))
                .map(message -> new String(message.value(), UTF_8))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
