package siaga.agencies.codelist;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;
import siaga.agencies.inbox.InboxLog;
import siaga.contracts.event.CodeListState;
import siaga.contracts.event.Topics;
import siaga.kit.kafka.KafkaClients;
import siaga.kit.kafka.TopicCreator;

@QuarkusTest
class CodeListUpdatedTest {

    @Inject
    Forum forum;

    @Inject
    CodeListNotice notice;

    @Inject
    InboxLog log;

    @Inject
    KafkaClients kafka;

    @Inject
    TopicCreator topics;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void start() {
        forum.usual();
    }

    @Test
    void everyActiveMemberIsToldOfANewVersion() {
        suspend("SG-HSA");
        long before = log.head("KR-MFDS");

        tell(version(2, 1));

        given().auth()
                .oauth2(TokenIssuer.token("KR-MFDS", "auditor"))
                .get("/v1/changes?after=" + before)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].type", equalTo("siaga.codelist.updated.v1"))
                .body("items[0].subject", equalTo("code-lists/medicine-hazard"))
                .body("items[0]", not(hasKey("tlp")))
                .body("items[0].data.version", equalTo(2))
                .body("items[0].data.href", equalTo("/v1/code-lists/medicine-hazard"));
        assertThat(log.head("FORUM-DESK")).isEqualTo(before + 1);
        assertThat(log.head("SG-HSA")).isZero();
    }

    @Test
    void listThatIsNewIsNoNews() {
        tell(version(1, null));

        assertThat(log.head("KR-MFDS")).isZero();
    }

    @Test
    void versionIsToldOnceHoweverOftenAndLateItArrives() {
        tell(version(3, 2));
        tell(version(3, 2));
        tell(version(2, 1));

        assertThat(log.head("KR-MFDS")).isEqualTo(1);
    }

    @Test
    void eventOnTheTopicReachesTheInboxes() throws Exception {
        topics.await();
        createTopic();
        CodeListState state = version(7, 6);
        send(state);
        send(state);
        send(version(8, 7));

        await().atMost(Duration.ofSeconds(30)).until(() -> log.head("ID-BPOM") == 2);
    }

    private void tell(CodeListState state) {
        QuarkusTransaction.requiringNew().run(() -> notice.tell(state));
    }

    private static CodeListState version(int version, @Nullable Integer previous) {
        return new CodeListState(
                CodeListState.SCHEMA,
                UUID.randomUUID(),
                Instant.parse("2026-11-23T08:15:00Z"),
                "medicine-hazard",
                version,
                previous,
                Map.of("en", "Hazards and defects of medicines"),
                List.of());
    }

    private void createTopic() throws Exception {
        try (Admin admin = kafka.admin("test")) {
            admin.createTopics(List.of(new NewTopic(Topics.CODE_LISTS, Optional.of(3), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
        }
    }

    private void send(CodeListState state) throws Exception {
        try (Producer<String, byte[]> producer = kafka.producer("test", Duration.ofSeconds(20))) {
            ProducerRecord<String, byte[]> message =
                    new ProducerRecord<>(Topics.CODE_LISTS, state.name(), json.writeValueAsBytes(state));
            message.headers().add("id", state.id().toString().getBytes(UTF_8));
            message.headers().add("type", "siaga.codelist.state.v1".getBytes(UTF_8));
            producer.send(message).get();
        }
    }

    private static void suspend(String agency) {
        given().auth()
                .oauth2(TokenIssuer.token("FORUM-DESK", "secretariat"))
                .contentType("application/json")
                .body("{\"reason\":\"the chair's letter\"}")
                .post("/v1/agencies/" + agency + "/suspend")
                .then()
                .statusCode(200);
    }
}
