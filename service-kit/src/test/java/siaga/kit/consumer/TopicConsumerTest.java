package siaga.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import siaga.contracts.event.Topics;
import siaga.kit.kafka.KafkaClients;
import siaga.kit.kafka.TopicContents;
import siaga.stack.EmbeddedPostgres;
import siaga.stack.KafkaResource;
import siaga.stack.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class TopicConsumerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    KafkaClients kafka;

    @Inject
    ObjectMapper json;

    @Inject
    Notes notes;

    @Inject
    TopicConsumers consumers;

    @Inject
    DeadLetterReplay replay;

    EmbeddedPostgres postgres;

    private Producer<String, byte[]> producer;
    private String key;

    @BeforeEach
    void openProducer(TestInfo test) {
        producer = kafka.producer("test", Duration.ofSeconds(10));
        // All notes of a test stand in one partition, in their order.
        key = test.getDisplayName();
    }

    @AfterEach
    void closeProducer() {
        producer.close();
    }

    @Test
    void eventHasOneEffectHoweverOftenItIsDelivered() throws Exception {
        UUID id = UUID.randomUUID();
        send(id, "repeated");
        send(id, "repeated");
        send("between");
        await().atMost(PATIENCE).until(() -> notes.effects("between") == 1);

        send(id, "repeated");
        send("after");

        await().atMost(PATIENCE).until(() -> notes.effects("after") == 1);
        assertThat(notes.effects("repeated")).isEqualTo(1);
    }

    @Test
    void poisonedEventBecomesADeadLetterAndTheRestFlows() throws Exception {
        long before = deadLetters();
        notes.incidents.put("poison", () -> {
            throw new IllegalStateException("cannot be digested");
        });
        send("first");
        UUID id = UUID.randomUUID();
        long offset = send(id, "poison");

        send("last");

        await().atMost(PATIENCE).until(() -> notes.effects("last") == 1);
        assertThat(notes.effects("first")).isEqualTo(1);
        assertThat(notes.effects("poison")).isZero();
        ConsumerRecord<String, byte[]> letter = letterOf(id);
        assertThat(json.readValue(letter.value(), Notes.Note.class).text()).isEqualTo("poison");
        assertThat(headers(letter))
                .containsEntry("dead-letter-reason", "cannot be digested")
                .containsEntry("dead-letter-exception", IllegalStateException.class.getName())
                .containsEntry("dead-letter-topic", Notes.TOPIC)
                .containsEntry("dead-letter-offset", Long.toString(offset))
                .containsEntry("dead-letter-group", Notes.GROUP)
                .containsKey("dead-letter-partition");
        assertThat(deadLetters()).isEqualTo(before + 1);
    }

    @Test
    void whatCannotBeReadBecomesADeadLetterAtOnce() throws Exception {
        UUID unknown = UUID.randomUUID();
        UUID broken = UUID.randomUUID();
        send(unknown, "{\"schema\":7,\"text\":\"of the future\"}".getBytes(UTF_8));
        UUID ill = UUID.randomUUID();
        send(ill, "{\"schema\":1,\"id\":\"secret\"}".getBytes(UTF_8));
        send(broken, "{\"schema\":".getBytes(UTF_8));
        producer.send(new ProducerRecord<>(Notes.TOPIC, key, "{}".getBytes(UTF_8)));

        send("after the unreadable");

        await().atMost(PATIENCE).until(() -> notes.effects("after the unreadable") == 1);
        assertThat(headers(letterOf(unknown))).containsEntry("dead-letter-reason", "schema 7 of Note is unknown");
        assertThat(headers(letterOf(broken))).containsEntry("dead-letter-reason", "not JSON");
        assertThat(headers(letterOf(ill)))
                .containsEntry(
                        "dead-letter-reason",
                        "not a Note: InvalidFormatException at siaga.kit.consumer.Notes$Note[\"id\"]");
        try (TopicContents letters = letters()) {
            await().atMost(PATIENCE)
                    .until(() -> letters.records().stream()
                            .anyMatch(letter ->
                                    "it has no id".equals(headers(letter).get("dead-letter-reason"))));
        }
    }

    @Test
    void deadLettersAreShownAndCanBeReplayed() throws Exception {
        notes.incidents.put("early", () -> {
            throw new IllegalStateException("not yet");
        });
        UUID id = UUID.randomUUID();
        send(id, "early");
        letterOf(id);
        await().atMost(PATIENCE).until(() -> deadLetters() > 0);
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'event consumers' }.data.'test.notes.v1 dead letters'", equalTo((int)
                        deadLetters()));

        notes.incidents.remove("early");
        DeadLetterReplay.Result result = replay.replay(Notes.TOPIC);

        assertThat(result.processed()).isPositive();
        assertThat(notes.effects("early")).isEqualTo(1);
        assertThat(replay.replay(Notes.TOPIC).processed()).isZero();
    }

    @Test
    void handlerThatFailsOnlyForAWhileLosesNoEvent() throws Exception {
        AtomicInteger serializationFailures = new AtomicInteger();
        notes.incidents.put("contended", () -> {
            if (serializationFailures.incrementAndGet() <= 6) {
                throw new SQLException("could not serialize access", "40001");
            }
        });
        AtomicInteger failures = new AtomicInteger();
        notes.incidents.put("shaky", () -> {
            if (failures.incrementAndGet() <= 2) {
                throw new IllegalStateException("shaky");
            }
        });
        send("contended");

        send("shaky");

        await().atMost(PATIENCE).until(() -> notes.effects("shaky") == 1);
        assertThat(notes.effects("contended")).isEqualTo(1);
    }

    @Test
    void databaseThatIsAwayIsWaitedFor() throws Exception {
        long letters = deadLetters();
        long offset = send(UUID.randomUUID(), "before the outage") + 1;
        await().atMost(PATIENCE).until(() -> committed() == offset);
        postgres.stop();
        try {
            send("during the outage 1");
            send("during the outage 2");
            await().atMost(PATIENCE).until(() -> consumers.states().getFirst().waitingFor() != null);
            assertThat(committed()).isEqualTo(offset);
        } finally {
            postgres.start();
        }

        await().atMost(PATIENCE).ignoreExceptions().until(() -> notes.effects("during the outage 2") == 1);
        assertThat(notes.effects("during the outage 1")).isEqualTo(1);
        assertThat(deadLetters()).isEqualTo(letters);
        await().atMost(PATIENCE).until(() -> committed() == offset + 2);
    }

    @Test
    void offsetIsNeverAheadOfTheDatabase() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        notes.incidents.put("slow", () -> {
            reached.countDown();
            released.await();
        });
        long offset = send(UUID.randomUUID(), "slow");
        try {
            reached.await();
            assertThat(notes.effects("slow")).isZero();
            assertThat(committed()).isLessThanOrEqualTo(offset);
        } finally {
            released.countDown();
        }

        await().atMost(PATIENCE).until(() -> committed() == offset + 1);
        assertThat(notes.effects("slow")).isEqualTo(1);
    }

    private void send(String text) throws Exception {
        send(UUID.randomUUID(), text);
    }

    private long send(UUID id, String text) throws Exception {
        return send(id, json.writeValueAsBytes(new Notes.Note(1, id, text)));
    }

    private long send(UUID id, byte[] value) throws Exception {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(Notes.TOPIC, 0, key, value);
        message.headers().add("id", id.toString().getBytes(UTF_8)).add("type", "noted".getBytes(UTF_8));
        return producer.send(message).get().offset();
    }

    private long deadLetters() {
        return consumers.states().getFirst().deadLetters();
    }

    private ConsumerRecord<String, byte[]> letterOf(UUID id) {
        try (TopicContents letters = letters()) {
            return await().atMost(PATIENCE)
                    .until(
                            () -> letters.records().stream()
                                    .filter(letter ->
                                            id.toString().equals(headers(letter).get("id")))
                                    .findFirst()
                                    .orElse(null),
                            letter -> letter != null);
        }
    }

    private TopicContents letters() {
        return new TopicContents(kafka, Topics.deadLettersOf(Notes.TOPIC));
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                .collect(Collectors.toMap(Header::key, header -> new String(header.value(), UTF_8)));
    }

    private long committed() throws Exception {
        try (Admin admin = kafka.admin("test")) {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets(Notes.GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(Notes.TOPIC, 0));
            return offset == null ? 0 : offset.offset();
        }
    }
}
