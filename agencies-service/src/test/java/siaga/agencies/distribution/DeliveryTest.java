package siaga.agencies.distribution;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;
import siaga.agencies.Topic;
import siaga.agencies.inbox.InboxLog;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.Topics;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.kafka.KafkaClients;
import siaga.kit.kafka.TopicCreator;

@QuarkusTest
class DeliveryTest {

    @Inject
    Forum forum;

    @Inject
    KafkaClients kafka;

    @Inject
    TopicCreator topics;

    @Inject
    InboxLog log;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void start() throws Exception {
        forum.usual();
        topics.await();
        try (Admin admin = kafka.admin("test")) {
            admin.createTopics(List.of(new NewTopic(Topics.ALERTS, Optional.of(3), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
        }
    }

    @Test
    void eventReachesTheInboxAndTheStreamUnderTheSameNumber() throws Exception {
        try (Topic inbox = new Topic(kafka, Topics.INBOX)) {
            send(new AnEvent().flagging("KR-MFDS").build());
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> inbox.values("KR-MFDS").size() == 1);
            JsonNode streamed = json.readTree(inbox.values("KR-MFDS").getFirst());
            JsonNode read = json.readTree(given().auth()
                            .oauth2(TokenIssuer.token("KR-MFDS", "officer"))
                            .get("/v1/changes")
                            .asString())
                    .path("items")
                    .path(0);
            assertThat(streamed).isEqualTo(read);
        }
    }

    @Test
    void repeatedDeliveryHasNoEffect() throws Exception {
        // As after a kill between the commit in the database and the commit of the offset.
        AlertEvent first = new AnEvent().tlp(Tlp.GREEN).build();
        send(first);
        send(first);
        AlertEvent last = new AnEvent().tlp(Tlp.GREEN).build();
        send(last);
        send(first);
        send(last);
        AlertEvent end = new AnEvent().to("SG-HSA").build();
        send(end);
        await().atMost(Duration.ofSeconds(30)).until(() -> log.head("SG-HSA") == 3);
        assertThat(log.head("KR-MFDS")).isEqualTo(2);
    }

    private void send(AlertEvent event) throws Exception {
        try (Producer<String, byte[]> producer = kafka.producer("test", Duration.ofSeconds(20))) {
            ProducerRecord<String, byte[]> message =
                    new ProducerRecord<>(Topics.ALERTS, "one key", json.writeValueAsBytes(event));
            message.headers().add("id", event.id().toString().getBytes(UTF_8));
            message.headers().add("type", event.type().cloudEventType().getBytes(UTF_8));
            producer.send(message).get();
        }
    }
}
