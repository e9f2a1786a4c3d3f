package siaga.alerts.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.asDesk;
import static siaga.alerts.alert.Calls.create;
import static siaga.alerts.alert.Calls.distributed;
import static siaga.alerts.alert.Calls.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siaga.alerts.TestMembers;
import siaga.alerts.Told;
import siaga.alerts.Trail;
import siaga.alerts.WithEngines;
import siaga.alerts.alert.Calls;
import siaga.kit.kafka.KafkaClients;

/** What is said between the origin and those it has flagged, and who joins them. */
@QuarkusTest
@WithEngines
class ConversationTest {

    private static final String HELLO = "{\"text\": \"Which method did you use?\", \"lang\": \"en\"}";

    @Inject
    TestMembers members;

    @Inject
    KafkaClients kafka;

    @Inject
    Trail trail;

    @Inject
    EntityManager database;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void theOriginAndTheFlaggedTakePartAndTheOriginModerates() {
        String alert = alert();

        as("KR-MFDS")
                .get(path(alert))
                .then()
                .statusCode(200)
                .body("moderator", equalTo("ID-BPOM"))
                .body("participants.agency", equalTo(List.of("ID-BPOM", "KR-MFDS", "MY-NPRA")))
                .body("participants[1].attention", equalTo("FOR_FOLLOW_UP"))
                .body("participants[0].notifying", equalTo(true))
                .body("messages", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"ID-BPOM, 200", "KR-MFDS, 200", "MY-NPRA, 200", "SG-HSA, 404", "KR-BUSAN, 404", "TH-FDA, 404"})
    void otherReadersOfTheAlertDoNotKnowOfTheConversation(String agency, int status) {
        String alert = alert();
        String message = said("ID-BPOM", alert, HELLO);

        for (String at : List.of(path(alert), messages(alert), messages(alert) + "/" + message)) {
            as(agency).get(at).then().statusCode(status);
        }
        say(as(agency), alert, HELLO).then().statusCode(status == 200 ? 201 : 404);
    }

    @Test
    void theDeskReadsAndDoesNotWrite() {
        String alert = alert();
        said("KR-MFDS", alert, HELLO);

        asDesk().get(messages(alert)).then().statusCode(200).body("items[0].agency", equalTo("KR-MFDS"));
        as("FORUM-DESK", "auditor").get(messages(alert)).then().statusCode(404);
        say(asDesk(), alert, HELLO).then().statusCode(403);
    }

    @Test
    void whatIsSaidIsToldToTheOthersWhoTakePart() {
        String alert = alert();

        String id = said("KR-MFDS", alert, HELLO);

        assertThat(trail.acts(alert)).containsExactly("conversation.message");
        try (Told told = new Told(kafka, alert)) {
            JsonNode event = told.last(2);
            assertThat(event.path("type").asText()).isEqualTo("MESSAGE_ADDED");
            assertThat(event.at("/matter/href").asText()).isEqualTo(messages(alert) + "/" + id);
            assertThat(event.at("/matter/tells").valueStream().map(JsonNode::asText))
                    .containsExactlyInAnyOrder("ID-BPOM", "MY-NPRA");
            assertThat(event.toString()).doesNotContain("method");
        }
    }

    @Test
    void messagesComeOldestFirstInPagesAndAnswerEachOther() {
        String alert = alert();
        String first = said("ID-BPOM", alert, HELLO);
        said("KR-MFDS", alert, "{\"text\": \"GC-MS.\", \"inReplyTo\": \"" + first + "\"}");

        String next = as("MY-NPRA")
                .get(messages(alert) + "?limit=1")
                .then()
                .body("items[0].id", equalTo(first))
                .body("items[0].number", equalTo(1))
                .extract()
                .path("next");
        said("MY-NPRA", alert, HELLO);
        as("MY-NPRA")
                .get(messages(alert) + "?after=" + next)
                .then()
                .body("items.number", equalTo(List.of(2, 3)))
                .body("items[0].inReplyTo", equalTo(first))
                .body("next", nullValue());
        as("MY-NPRA").get(messages(alert) + "?after=xyz").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                                   | /text",
                "{\"text\": \" \"}                                                                    | /text",
                "{\"text\": \"lot \u202e10K\"}                                                        | /text",
                "{\"text\": \"x\", \"lang\": \"english language\"}                                    | /lang",
                "{\"text\": \"x\", \"inReplyTo\": \"0197f2d8-1111-7a01-8b02-7c8d9eafb0c1\"}           | /inReplyTo",
            })
    void whatIsNotPlainlySaidIsRefused(String body, String pointer) {
        say(as("KR-MFDS"), alert(), body).then().statusCode(422).body("errors.pointer", hasItems(pointer));
    }

    @Test
    void aMessageIsAtMost4000CharactersAndSaidOnceUnderOneKey() {
        String alert = alert();
        String longest = "{\"text\": \"" + "x".repeat(4_000) + "\"}";
        String key = "say-" + alert;

        say(as("KR-MFDS"), alert, longest.replace("xxxx\"", "xxxxx\"")).then().statusCode(422);
        String id = post(as("KR-MFDS").header("Idempotency-Key", key), messages(alert), longest)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(as("KR-MFDS").header("Idempotency-Key", key), messages(alert), longest)
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        post(as("KR-MFDS"), messages(alert), HELLO).then().statusCode(400);
        as("KR-MFDS").get(path(alert)).then().body("messages", equalTo(1));
    }

    @Test
    void anAuthorTakesAMessageBackAndItsTextIsGone() {
        String alert = alert();
        String at = messages(alert) + "/" + said("KR-MFDS", alert, HELLO);

        post(as("ID-BPOM"), at + "/retract", "{\"reason\": \"Not polite.\"}")
                .then()
                .statusCode(403);
        post(as("KR-MFDS", "auditor"), at + "/retract", "{\"reason\": \"Wrong.\"}")
                .then()
                .statusCode(403);
        post(as("KR-MFDS"), at + "/retract", "{}").then().statusCode(422);
        post(as("KR-MFDS"), at + "/retract", "{\"reason\": \"It named a patient.\"}")
                .then()
                .statusCode(200)
                .body("text", nullValue())
                .body("retracted.reason", equalTo("It named a patient."));

        as("MY-NPRA").get(at).then().body("text", nullValue()).body("number", equalTo(1));
        post(as("KR-MFDS"), at + "/retract", "{\"reason\": \"Again.\"}").then().statusCode(409);
        try (Told told = new Told(kafka, alert)) {
            assertThat(told.last(3).at("/matter/state").asText()).isEqualTo("RETRACTED");
        }
    }

    @Test
    void theDatabaseItselfKeepsMessagesAsTheyWereSaid() {
        String id = said("KR-MFDS", alert(), HELLO);

        for (String statement :
                List.of("update message set text = 'no' where id = :id", "delete from message where id = :id")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> database.createNativeQuery(statement)
                                    .setParameter("id", UUID.fromString(id))
                                    .executeUpdate()))
                    .hasStackTraceContaining("can only be retracted");
        }
    }

    @Test
    void theOriginLetsAnAgencyTakePartWhichGivesItTheAlert() {
        String alert = alert();
        as("TH-FDA").get("/v1/alerts/" + alert).then().statusCode(404);

        admit(as("ID-BPOM"), alert, "TH-FDA", "FOR_FOLLOW_UP")
                .then()
                .statusCode(201)
                .body("participants.agency", hasItems("TH-FDA"));

        as("TH-FDA")
                .get("/v1/alerts/" + alert)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("distribution.flags.agency", hasItems("TH-FDA", "KR-MFDS"));
        say(as("TH-FDA"), alert, HELLO).then().statusCode(201);
        assertThat(trail.acts(alert)).containsExactly("conversation.participant", "conversation.message");
        try (Told told = new Told(kafka, alert)) {
            told.last(3);
            assertThat(told.types()).containsExactly("DISTRIBUTED", "AMENDED", "MESSAGE_ADDED");
        }
    }

    @Test
    void lettingSomebodyInIsRecordedAsLoosening() {
        String alert = alert();

        admit(as("ID-BPOM"), alert, "TH-FDA", "FOR_ATTENTION").then().statusCode(201);

        assertThat(trail.lastDetails(alert)).contains("loosened", "TH-FDA");
    }

    @Test
    void anotherModeratorLetsInOnlyWhoHasTheAlertAlready() {
        String alert = alert();
        handOver(as("ID-BPOM"), alert, "KR-MFDS").then().statusCode(200).body("moderator", equalTo("KR-MFDS"));

        admit(as("KR-MFDS"), alert, "TH-FDA", "FOR_FOLLOW_UP")
                .then()
                .statusCode(403)
                .body("detail", containsString("ID-BPOM"));
        admit(as("KR-MFDS", "officer"), alert, "SG-HSA", "FOR_FOLLOW_UP").then().statusCode(403);
        admit(as("MY-NPRA"), alert, "SG-HSA", "FOR_FOLLOW_UP").then().statusCode(403);
        admit(as("SG-HSA"), alert, "SG-HSA", "FOR_FOLLOW_UP").then().statusCode(404);
        admit(as("KR-MFDS"), alert, "SG-HSA", "FOR_FOLLOW_UP").then().statusCode(201);
        as("SG-HSA").get(path(alert)).then().statusCode(200);
        admit(as("KR-MFDS"), alert, "SG-HSA", "FOR_ATTENTION").then().statusCode(409);
        admit(as("KR-MFDS"), alert, "MY-NPRA", "FOR_FOLLOW_UP").then().statusCode(201);
        as("MY-NPRA")
                .get(path(alert))
                .then()
                .body("participants.find { it.agency == 'MY-NPRA' }.attention", equalTo("FOR_FOLLOW_UP"));
    }

    @ParameterizedTest
    @CsvSource({"XX-NONE, 422", "VN-DAV, 422", "ID-BPOM, 409", "KR-MFDS, 409"})
    void whoIsNoMemberOrTakesPartAlreadyIsNotLetIn(String agency, int status) {
        admit(as("ID-BPOM"), alert(), agency, "FOR_FOLLOW_UP").then().statusCode(status);
    }

    @Test
    void theModerationIsHandedToWhoTakesPartAndTheOriginTakesItBack() {
        String alert = alert();

        handOver(as("KR-MFDS"), alert, "KR-MFDS").then().statusCode(403);
        handOver(as("ID-BPOM"), alert, "SG-HSA").then().statusCode(422);
        as("ID-BPOM")
                .contentType("application/json")
                .body("{\"moderator\": \"KR-MFDS\"}")
                .patch(path(alert))
                .then()
                .statusCode(428);
        handOver(as("ID-BPOM"), alert, "KR-MFDS").then().statusCode(200);
        handOver(as("KR-MFDS"), alert, "MY-NPRA").then().statusCode(200);
        handOver(as("ID-BPOM"), alert, "ID-BPOM").then().statusCode(200).body("moderator", equalTo("ID-BPOM"));

        assertThat(trail.acts(alert))
                .containsExactly("conversation.hand-over", "conversation.hand-over", "conversation.hand-over");
        try (Told told = new Told(kafka, alert)) {
            JsonNode event = told.last(4);
            assertThat(event.at("/matter/kind").asText()).isEqualTo("MODERATOR");
            assertThat(event.at("/matter/state").asText()).isEqualTo("ID-BPOM");
        }
    }

    @Test
    void whoLosesTheAlertLosesTheConversationAndItsModeration() {
        String alert = alert();
        said("MY-NPRA", alert, HELLO);
        handOver(as("ID-BPOM"), alert, "MY-NPRA").then().statusCode(200);
        act(as("ID-BPOM"), alert, "narrow", """
                        {"tlp": "AMBER_STRICT", "audience": {"agencies": ["KR-MFDS"]}, "reason": "Secrecy.",
                         "flags": [{"agency": "KR-MFDS", "attention": "FOR_FOLLOW_UP", "reason": "RAW_MATERIAL"}]}""").then().statusCode(200);

        for (String at : List.of(path(alert), messages(alert))) {
            as("MY-NPRA").get(at).then().statusCode(404);
        }
        as("KR-MFDS")
                .get(path(alert))
                .then()
                .body("moderator", equalTo("ID-BPOM"))
                .body("messages", equalTo(1));
    }

    @Test
    void afterAnAlertIsOverItsConversationIsOnlyRead() {
        String alert = alert();
        said("KR-MFDS", alert, HELLO);
        act(as("ID-BPOM"), alert, "close", "{\"report\": \"Recalled.\", \"reason\": \"By telephone.\"}")
                .then()
                .statusCode(200);

        say(as("KR-MFDS"), alert, HELLO).then().statusCode(409);
        as("KR-MFDS").get(messages(alert)).then().statusCode(200);
        act(as("ID-BPOM"), alert, "reopen", "{\"reason\": \"Found again.\"}")
                .then()
                .statusCode(200);
        act(as("ID-BPOM"), alert, "withdraw", "{\"reason\": \"Mixed up.\"}")
                .then()
                .statusCode(200);
        as("KR-MFDS").get(messages(alert)).then().statusCode(404);
        as("ID-BPOM").get(messages(alert)).then().statusCode(200);
    }

    private static String alert() {
        return distributed("ID-BPOM", Calls.SYRUP);
    }

    private static String path(String alert) {
        return "/v1/alerts/" + alert + "/conversation";
    }

    private static String messages(String alert) {
        return path(alert) + "/messages";
    }

    private static Response say(RequestSpecification by, String alert, String body) {
        return create(by, messages(alert), body);
    }

    private static String said(String agency, String alert, String body) {
        return say(as(agency, "officer"), alert, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response admit(RequestSpecification by, String alert, String agency, String attention) {
        return create(by, path(alert) + "/participants", """
                {"agency": "%s", "attention": "%s", "reason": "DISTRIBUTED_TO"}""".formatted(agency, attention));
    }

    private static Response handOver(RequestSpecification by, String alert, String to) {
        String etag = as("ID-BPOM").get(path(alert)).header("ETag");
        return by.header("If-Match", etag)
                .contentType("application/json")
                .body("{\"moderator\": \"" + to + "\"}")
                .patch(path(alert));
    }
}
