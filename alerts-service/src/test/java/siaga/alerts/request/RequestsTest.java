package siaga.alerts.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.create;
import static siaga.alerts.alert.Calls.post;
import static siaga.alerts.request.Asking.FOUND;
import static siaga.alerts.request.Asking.TRACE;
import static siaga.alerts.request.Asking.alert;
import static siaga.alerts.request.Asking.ask;
import static siaga.alerts.request.Asking.opened;
import static siaga.alerts.request.Asking.path;
import static siaga.alerts.request.Asking.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** What one agency asks of another, until when, and what comes of it. */
@QuarkusTest
@WithEngines
class RequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    TestMembers members;

    @Inject
    KafkaClients kafka;

    @Inject
    Trail trail;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void theAskedAgencyAnswersAndWhoAskedAndTheOriginAreTold() {
        String alert = alert();

        String id = ask(as("SG-HSA"), alert, TRACE)
                .then()
                .statusCode(201)
                .header("Location", containsString(path(alert)))
                .body("state", equalTo("OPEN"))
                .body("from", equalTo("SG-HSA"))
                .body("audience.agencies", equalTo(List.of("KR-MFDS")))
                .extract()
                .path("id");
        post(as("KR-MFDS"), path(alert, id) + "/answer", FOUND)
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("endedAt", notNullValue())
                .body("answer.found", equalTo(true))
                .body("answer.products[0].lots[0].lot", equalTo("PG-2209"));

        assertThat(trail.acts(alert)).containsExactly("request.open", "request.answer");
        assertThat(clock(alert, id, "state")).isIn("MET_IN_TIME", "MET");
        try (Told told = new Told(kafka, alert)) {
            JsonNode answered = told.last(3);
            assertThat(told.types()).containsExactly("DISTRIBUTED", "REQUEST_OPENED", "REQUEST_ANSWERED");
            assertThat(texts(answered.at("/matter/tells"))).containsExactlyInAnyOrder("SG-HSA", "ID-BPOM");
            assertThat(answered.at("/matter/state").asText()).isEqualTo("ANSWERED");
        }
    }

    @Test
    void theAskedAgencyIsToldWhatIsAskedOfItAndUntilWhen() {
        String alert = alert();

        String due = ask(as("ID-BPOM"), alert, TRACE).then().extract().path("dueAt");

        assertThat(Duration.between(Instant.now(), Instant.parse(due)))
                .as("48 hours on a SERIOUS alert")
                .isBetween(Duration.ofHours(47), Duration.ofHours(48));
        try (Told told = new Told(kafka, alert)) {
            JsonNode event = told.last(2);
            assertThat(texts(event.at("/matter/tells"))).containsExactly("KR-MFDS");
            assertThat(event.at("/asks/0/agency").asText()).isEqualTo("KR-MFDS");
            assertThat(event.at("/asks/0/what").asText()).isEqualTo("ANSWER");
            assertThat(Instant.parse(event.at("/asks/0/by").asText())).isEqualTo(Instant.parse(due));
        }
    }

    @Test
    void onAnAlertThatIsNotSeriousTheTimeIsTenWorkingDaysOfTheAskedAgency() {
        String alert = Calls.distributed("ID-BPOM", Calls.SYRUP.replace("\"SERIOUS\"", "\"NOT_SERIOUS\""));

        String due = ask(as("ID-BPOM"), alert, TRACE).then().extract().path("dueAt");

        assertThat(Duration.between(Instant.now(), Instant.parse(due)))
                .isBetween(Duration.ofDays(13), Duration.ofDays(14));
    }

    @ParameterizedTest
    @CsvSource({"KR-MFDS, 200", "KR-BUSAN, 200", "MY-NPRA, 200", "ID-BPOM, 200", "SG-HSA, 404", "TH-FDA, 404"})
    void unlessItIsForAllItIsBetweenWhoAsksWhoIsAskedAndTheOrigin(String agency, int status) {
        String alert = alert();

        String id = opened("MY-NPRA", alert, TRACE);

        as(agency).get(path(alert, id)).then().statusCode(status);
    }

    @Test
    void forAllMeansEveryReaderOfTheAlert() {
        String alert = alert();

        String id = opened("MY-NPRA", alert, trace("\"forAll\": true"));

        as("SG-HSA").get(path(alert, id)).then().statusCode(200).body("audience", nullValue());
        as("SG-HSA").get(path(alert)).then().body("items.id", hasItems(id));
        as("TH-FDA").get(path(alert, id)).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "TH-FDA, contact-point, 404",
        "SG-HSA, officer,       403",
        "SG-HSA, auditor,       403",
        "SG-HSA, contact-point, 201",
        "ID-BPOM,contact-point, 201",
    })
    void anyReaderAsksThroughItsContactPoint(String agency, String role, int status) {
        ask(as(agency, role), alert(), TRACE).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"to\": \"TH-FDA\"                                             | /to                  | no-access",
                "\"to\": \"VN-DAV\"                                             | /to                  | unknown-agency",
                "\"to\": \"XX-NONE\"                                            | /to                  | unknown-agency",
                "\"to\": \"SG-HSA\"                                             | /to                  | self",
                "\"kind\": null                                                 | /kind                | required",
                "\"text\": [{\"lang\": \"ko\", \"text\": \"어디\"}]             | /text                | english-needed",
                "\"dueAt\": \"2020-01-01T00:00:00Z\"                            | /dueAt               | in-the-past",
                "\"tlp\": \"GREEN\"                                             | /tlp                 | wider",
                "\"items\": [\"/products/7\"]                                   | /items/0             | unknown",
                "\"items\": [\"/subject/0\"]                                    | /items/0             | unknown",
                "\"audience\": {\"agencies\": [\"MY-NPRA\"]}                    | /audience            | leaves-out",
                "\"audience\": {}, \"forAll\": true                             | /audience            | contradiction",
                "\"compartment\": \"LAW_ENFORCEMENT\"                           | /compartment         | not-cleared",
                "\"tlp\": \"RED\"                                               | /audience/persons    | required",
            })
    void whatCannotBeAskedIsRefused(String change, String pointer, String code) throws Exception {
        ObjectNode body = (ObjectNode) JSON.readTree(TRACE);
        body.setAll((ObjectNode) JSON.readTree("{" + change + "}"));

        ask(as("SG-HSA"), alert(), body.toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems(pointer))
                .body("errors.code", hasItems(code));
    }

    @Test
    void whoCannotReadTheAlertIsAddressedByItsOriginFirst() {
        ask(as("SG-HSA"), alert(), TRACE.replace("KR-MFDS", "TH-FDA"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("ID-BPOM"));
    }

    @Test
    void manyAreAskedTheSameAtOnceAndEachAnswersForItself() {
        String alert = alert();
        String body = """
                {"to": ["KR-MFDS", "MY-NPRA"], "kind": "TRACE", "items": ["/operators/0"],
                 "text": [{"lang": "en", "text": "Which of your products hold this ingredient?"}]}""";

        List<String> ids = create(as("ID-BPOM"), path(alert) + "/batch", body)
                .then()
                .statusCode(201)
                .header("Location", containsString(path(alert)))
                .body("items.to", equalTo(List.of("KR-MFDS", "MY-NPRA")))
                .extract()
                .path("items.id");

        as("MY-NPRA").get(path(alert)).then().body("items.id", equalTo(List.of(ids.get(1))));
        post(as("MY-NPRA"), path(alert, ids.get(1)) + "/answer", FOUND).then().statusCode(200);
        as("ID-BPOM").get(path(alert) + "?state=OPEN").then().body("items.id", equalTo(List.of(ids.get(0))));
        assertThat(trail.acts(alert)).containsExactly("request.open", "request.open", "request.answer");
        try (Told told = new Told(kafka, alert)) {
            told.last(4);
        }
    }

    @Test
    void ofManyAllAreAskedOrNone() {
        String alert = alert();
        String body = """
                {"to": ["KR-MFDS", "TH-FDA", "KR-MFDS"], "kind": "TRACE",
                 "text": [{"lang": "en", "text": "Which of your products hold this ingredient?"}]}""";

        create(as("ID-BPOM"), path(alert) + "/batch", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/to/1", "/to/2"));

        as("ID-BPOM").get(path(alert)).then().body("items", hasSize(0));
        assertThat(trail.acts(alert)).isEmpty();
    }

    @Test
    void theSameKeyAsksOnce() {
        String alert = alert();
        Map<String, String> key = Map.of("Idempotency-Key", "ask-" + alert);

        String first = post(as("SG-HSA").headers(key), path(alert), TRACE)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        post(as("SG-HSA").headers(key), path(alert), TRACE)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        post(as("SG-HSA").headers(key), path(alert), trace("\"forAll\": true"))
                .then()
                .statusCode(422);
        post(as("SG-HSA"), path(alert), TRACE).then().statusCode(400);
        assertThat(trail.acts(alert)).containsExactly("request.open");
    }

    @Test
    void onlyTheAskedAnswersAndOnlyTheAskingExtendsAndWithdraws() {
        String alert = alert();
        String id = opened("SG-HSA", alert, trace("\"forAll\": true"));
        String at = path(alert, id);

        for (String act : List.of("/answer", "/decline")) {
            String body = act.equals("/answer") ? FOUND : "{\"reason\": \"No power.\"}";
            post(as("SG-HSA"), at + act, body).then().statusCode(403);
            post(as("ID-BPOM"), at + act, body).then().statusCode(403);
            post(as("KR-MFDS", "officer"), at + act, body).then().statusCode(403);
            post(as("TH-FDA"), at + act, body).then().statusCode(404);
        }
        post(as("KR-MFDS"), at + "/withdraw", "{}").then().statusCode(403);
        as("KR-MFDS")
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"dueAt\": \"2199-01-01T00:00:00Z\"}")
                .patch(at)
                .then()
                .statusCode(403);
    }

    @Test
    void theDueTimeIsOnlyPutOffAndTheAskedIsToldTheNewOne() {
        String alert = alert();
        String id = opened("SG-HSA", alert, trace("\"dueAt\": \"2190-01-02T00:00:00Z\""));
        String at = path(alert, id);

        extend(at, null, "2190-01-03T00:00:00Z").then().statusCode(428);
        extend(at, "\"4\"", "2190-01-03T00:00:00Z").then().statusCode(412);
        extend(at, "\"0\"", "2190-01-01T00:00:00Z").then().statusCode(422).body("errors[0].code", equalTo("not-later"));
        extend(at, "\"0\"", "2190-01-03T00:00:00Z")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("dueAt", equalTo("2190-01-03T00:00:00Z"));

        assertThat(clock(alert, id, "dueAt")).isEqualTo("2190-01-03T00:00:00Z");
        assertThat(trail.acts(alert)).containsExactly("request.open", "request.extend");
        try (Told told = new Told(kafka, alert)) {
            assertThat(told.last(3).at("/asks/0/by").asText()).startsWith("2190-01-03");
            assertThat(told.types()).containsExactly("DISTRIBUTED", "REQUEST_OPENED", "REQUEST_OPENED");
        }
    }

    @Test
    void aRequestIsDeclinedWithAReasonOrWithdrawnAndThenItIsOver() {
        String alert = alert();
        String declined = opened("SG-HSA", alert, TRACE);
        String withdrawn = opened("SG-HSA", alert, TRACE);

        post(as("KR-MFDS"), path(alert, declined) + "/decline", "{}").then().statusCode(422);
        post(as("KR-MFDS"), path(alert, declined) + "/decline", "{\"reason\": \"The maker is closed.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("The maker is closed."));
        as("SG-HSA")
                .post(path(alert, withdrawn) + "/withdraw")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        post(as("KR-MFDS"), path(alert, declined) + "/answer", FOUND)
                .then()
                .statusCode(409)
                .body("detail", containsString("DECLINED"));
        post(as("KR-MFDS"), path(alert, withdrawn) + "/answer", FOUND).then().statusCode(409);
        assertThat(clock(alert, withdrawn, "state")).isEqualTo("STOPPED");
    }

    @Test
    void nothingIsAskedOrAnsweredOnAnAlertThatIsClosed() {
        String alert = alert();
        String id = opened("SG-HSA", alert, TRACE);
        act(as("ID-BPOM"), alert, "close", "{\"report\": \"Recalled.\", \"reason\": \"By telephone.\"}")
                .then()
                .statusCode(200);

        ask(as("SG-HSA"), alert, TRACE).then().statusCode(409).body("detail", containsString("CLOSED"));
        post(as("KR-MFDS"), path(alert, id) + "/answer", FOUND).then().statusCode(409);
        as("KR-MFDS").get(path(alert, id)).then().statusCode(200);
    }

    private static Response extend(String at, @Nullable String etag, String until) {
        return (etag == null ? as("SG-HSA") : as("SG-HSA").header("If-Match", etag))
                .contentType("application/merge-patch+json")
                .body("{\"dueAt\": \"" + until + "\"}")
                .patch(at);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    /** What the deadlines of the alert say of the request, to whoever is asked. */
    private static String clock(String alert, String request, String field) {
        return as("KR-MFDS")
                .get("/v1/alerts/" + alert + "/deadlines")
                .path("find { it.request == '" + request + "' }." + field);
    }
}
