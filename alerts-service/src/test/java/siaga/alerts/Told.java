package siaga.alerts;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import siaga.contracts.event.Topics;
import siaga.kit.kafka.KafkaClients;

/** What the topic of alerts tells of one alert. */
public final class Told implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<String, byte[]> consumer;
    private final String alert;
    private final List<JsonNode> events = new ArrayList<>();

    public Told(KafkaClients kafka, String alert) {
        this.alert = alert;
        consumer = kafka.consumer("test", Map.of());
        List<TopicPartition> partitions =
                await().until(() -> consumer.partitionsFor(Topics.ALERTS), found -> !found.isEmpty()).stream()
                        .map(found -> new TopicPartition(found.topic(), found.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The last event, once so many have come; they come in the order of the acts, so one too many is seen as well. */
    public JsonNode last(int expected) {
        await().until(() -> read() >= expected);
        if (events.size() > expected) {
            throw new AssertionError("more was told than was done: " + types());
        }
        return events.getLast();
    }

    /** What was told so far. */
    public List<String> types() {
        return events.stream().map(event -> event.path("type").asText()).toList();
    }

    private int read() {
        consumer.poll(Duration.ofMillis(100)).forEach(message -> {
            if (message.key().equals(alert)) {
                events.add(json(message.value()));
            }
        });
        return events.size();
    }

    private static JsonNode json(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
