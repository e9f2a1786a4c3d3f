package siaga.alerts.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.asDesk;
import static siaga.alerts.alert.Calls.post;
import static siaga.alerts.followup.Reports.NOT_FOUND;
import static siaga.alerts.followup.Reports.alert;
import static siaga.alerts.followup.Reports.drafted;
import static siaga.alerts.followup.Reports.path;
import static siaga.alerts.followup.Reports.proposed;
import static siaga.alerts.followup.Reports.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.alerts.TestMembers;
import siaga.alerts.Told;
import siaga.alerts.Trail;
import siaga.alerts.WithEngines;
import siaga.kit.kafka.KafkaClients;

/** What is reported on an alert, by whom, and what its origin makes of it. */
@QuarkusTest
@WithEngines
class FollowUpsTest {

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
    void aReportIsProposedToTheOriginWhichAcceptsIt() {
        String alert = alert();

        String id = write(as("KR-MFDS"), alert, NOT_FOUND)
                .then()
                .statusCode(201)
                .header("Location", containsString(path(alert)))
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("PROPOSED"))
                .body("agency", equalTo("KR-MFDS"))
                .body("tlp", equalTo("AMBER"))
                .extract()
                .path("id");
        post(as("ID-BPOM"), path(alert, id) + "/accept", "{\"reason\": \"Thank you.\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("ACCEPTED"))
                .body("reason", equalTo("Thank you."))
                .body("decidedAt", notNullValue());

        assertThat(trail.acts(alert)).containsExactly("follow-up.propose", "follow-up.accept");
        try (Told told = new Told(kafka, alert)) {
            JsonNode decided = told.last(3);
            assertThat(told.types()).containsExactly("DISTRIBUTED", "FOLLOW_UP_ADDED", "FOLLOW_UP_DECIDED");
            assertThat(decided.at("/matter/state").asText()).isEqualTo("ACCEPTED");
            assertThat(decided.at("/matter/tells").isMissingNode()).isTrue();
        }
    }

    @Test
    void whatIsProposedAsksTheOriginToDecideAndIsToldToTheFlagged() {
        String alert = alert();

        proposed("SG-HSA", alert, NOT_FOUND);

        try (Told told = new Told(kafka, alert)) {
            JsonNode added = told.last(2);
            assertThat(added.at("/asks/0/agency").asText()).isEqualTo("ID-BPOM");
            assertThat(added.at("/asks/0/what").asText()).isEqualTo("DECIDE");
            assertThat(texts(added.at("/matter/tells"))).containsExactlyInAnyOrder("ID-BPOM", "KR-MFDS", "MY-NPRA");
        }
    }

    @Test
    void whatTheOriginReportsNeedsNobodysDecisionAndIsToldToAll() {
        String alert = alert();

        write(as("ID-BPOM"), alert, NOT_FOUND).then().statusCode(201).body("state", equalTo("ACCEPTED"));

        try (Told told = new Told(kafka, alert)) {
            JsonNode added = told.last(2);
            assertThat(added.path("type").asText()).isEqualTo("FOLLOW_UP_ADDED");
            assertThat(added.at("/matter/tells").isMissingNode()).isTrue();
            assertThat(added.has("asks")).isFalse();
        }
    }

    @Test
    void aRejectionNeedsAReasonAndIsToldToItsAuthorOnly() {
        String alert = alert();
        String id = proposed("KR-MFDS", alert, NOT_FOUND);

        post(as("ID-BPOM"), path(alert, id) + "/reject", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/reason"));
        post(as("ID-BPOM"), path(alert, id) + "/reject", "{\"reason\": \"It is another lot.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        post(as("ID-BPOM"), path(alert, id) + "/accept", "{}")
                .then()
                .statusCode(409)
                .body("detail", containsString("REJECTED"));

        try (Told told = new Told(kafka, alert)) {
            assertThat(texts(told.last(3).at("/matter/tells"))).containsExactly("KR-MFDS");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TH-FDA,      contact-point, 404",
        "SG-HSA,      auditor,       403",
        "KR-MFDS,     officer,       403",
        "KR-MFDS,     validator,     403",
        "SG-HSA,      contact-point, 201",
        "KR-BUSAN,    contact-point, 201",
        "ID-BPOMJATIM,contact-point, 404",
    })
    void anyReaderReportsThroughItsContactPoint(String agency, String role, int status) {
        write(as(agency, role), alert(), NOT_FOUND).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "reject", "apply"})
    void onlyTheContactPointOfTheOriginDecides(String act) {
        String alert = alert();
        String at = path(alert, proposed("KR-MFDS", alert, NOT_FOUND)) + "/" + act;

        post(as("KR-MFDS"), at, "{\"reason\": \"Why not.\"}").then().statusCode(403);
        post(as("ID-BPOM", "officer", "validator"), at, "{\"reason\": \"Why not.\"}")
                .then()
                .statusCode(403);
        post(as("TH-FDA"), at, "{\"reason\": \"Why not.\"}").then().statusCode(404);
    }

    @Test
    void aDraftIsSeenByItsAgencyAndThoseAboveItOnlyAndToldToNobody() {
        String alert = alert();

        String id = drafted("KR-BUSAN", alert, NOT_FOUND);

        for (String agency : List.of("KR-BUSAN", "KR-MFDS")) {
            as(agency).get(path(alert, id)).then().statusCode(200).body("state", equalTo("DRAFT"));
            as(agency).get(path(alert)).then().body("items.id", hasItems(id));
        }
        for (RequestSpecification by : List.of(as("ID-BPOM"), as("SG-HSA"), asDesk())) {
            by.get(path(alert, id)).then().statusCode(404);
        }
        as("ID-BPOM").get(path(alert)).then().body("items", hasSize(0));
        post(as("ID-BPOM"), path(alert, id) + "/accept", "{}").then().statusCode(404);
        post(as("KR-MFDS"), path(alert, id) + "/propose", "{}").then().statusCode(200);
        try (Told told = new Told(kafka, alert)) {
            told.last(2);
            assertThat(told.types()).containsExactly("DISTRIBUTED", "FOLLOW_UP_ADDED");
        }
        assertThat(trail.acts(alert)).containsExactly("follow-up.draft", "follow-up.propose");
    }

    @Test
    void aDraftIsEditedUntilItIsProposed() {
        String alert = alert();
        String id = drafted("KR-MFDS", alert, "{\"type\": \"MEASURE_TAKEN\"}");
        String at = path(alert, id);
        String measure = """
                {"details": {"measures": [{"type": "DETENTION", "compulsory": true, "date": "2026-11-24"}]}}""";

        edit(as("KR-MFDS", "officer"), at, measure).then().statusCode(428);
        edit(as("KR-MFDS", "officer").header("If-Match", "\"7\""), at, measure)
                .then()
                .statusCode(412);
        post(as("KR-MFDS"), at + "/propose", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/text", "/details/measures"));
        edit(as("KR-MFDS", "officer").header("If-Match", "\"0\""), at, measure)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("details.measures[0].type", equalTo("DETENTION"));
        edit(
                        as("KR-MFDS", "officer").header("If-Match", "\"1\""),
                        at,
                        "{\"text\": [{\"lang\": \"en\", \"text\": \"Under seal in Busan.\"}]}")
                .then()
                .statusCode(200);
        post(as("KR-MFDS", "officer"), at + "/propose", "{}").then().statusCode(403);
        post(as("KR-MFDS"), at + "/propose", "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("proposedAt", notNullValue());
        edit(as("KR-MFDS").header("If-Match", "\"3\""), at, "{\"text\": []}")
                .then()
                .statusCode(409)
                .body("detail", containsString("PROPOSED"));
        as("KR-MFDS").delete(at).then().statusCode(409);
    }

    @Test
    void aDiscardedDraftIsGoneAndTheTrailSaysThatThereWasOne() {
        String alert = alert();
        String id = drafted("KR-MFDS", alert, NOT_FOUND);

        as("KR-MFDS", "officer").delete(path(alert, id)).then().statusCode(204);

        as("KR-MFDS").get(path(alert, id)).then().statusCode(404);
        assertThat(trail.acts(alert)).containsExactly("follow-up.draft", "follow-up.discard");
        assertThat(trail.lastDetails(alert)).contains(id);
    }

    @Test
    void everyViolationIsReportedAtOnce() {
        write(as("KR-MFDS"), alert(), """
                        {"type": "LABORATORY_RESULT",
                         "text": [{"lang": "ko", "text": "결과"}, {"lang": "en", "text": "lot \u202e10K"}],
                         "occurredAt": "2199-01-01T00:00:00Z",
                         "details": {"products": [{"gtin": "123"}], "patch": {"type": "NEWS"}},
                         "tlp": "GREEN", "audience": {"agencies": ["XX-NONE"]}}""")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/text/1/text",
                                "/occurredAt",
                                "/details/hazards",
                                "/details/products/0/name",
                                "/details/products/0/gtin",
                                "/details/patch",
                                "/tlp",
                                "/audience",
                                "/audience/agencies/0"));
    }

    @Test
    void aDraftNeedsATypeAndAProposalMore() {
        String alert = alert();

        write(as("KR-MFDS"), alert, "{\"draft\": true}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/type")));
        write(as("KR-MFDS"), alert, "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/type", "/text")));
    }

    @Test
    void theSameKeyWritesOnce() {
        String alert = alert();
        String key = "report-" + alert;

        String first =
                withKey(key, alert, NOT_FOUND).then().statusCode(201).extract().path("id");

        withKey(key, alert, NOT_FOUND).then().statusCode(201).body("id", equalTo(first));
        withKey(key, alert, NOT_FOUND.replace("no pharmacy", "one pharmacy"))
                .then()
                .statusCode(422);
        as("KR-MFDS")
                .body(NOT_FOUND)
                .contentType("application/json")
                .post(path(alert))
                .then()
                .statusCode(400);
        assertThat(trail.acts(alert)).containsExactly("follow-up.propose");
    }

    @Test
    void aListIsFilteredAndComesInPages() {
        String alert = alert();
        String first = proposed("KR-MFDS", alert, NOT_FOUND);
        String second = proposed("SG-HSA", alert, NOT_FOUND.replace("PRODUCT_NOT_FOUND", "DISPUTE"));
        drafted("KR-MFDS", alert, NOT_FOUND);

        String next = as("ID-BPOM")
                .get(path(alert) + "?limit=1")
                .then()
                .body("items.id", equalTo(List.of(second)))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        as("ID-BPOM")
                .get(path(alert) + "?limit=1&after=" + next)
                .then()
                .body("items.id", equalTo(List.of(first)))
                .body("next", nullValue());
        as("ID-BPOM").get(path(alert) + "?type=DISPUTE").then().body("items.id", equalTo(List.of(second)));
        as("ID-BPOM")
                .get(path(alert) + "?agency=KR-MFDS&state=PROPOSED")
                .then()
                .body("items.id", equalTo(List.of(first)));
        as("ID-BPOM").get(path(alert) + "?state=LOST").then().statusCode(400);
        as("ID-BPOM").get(path(alert) + "?stat=DRAFT").then().statusCode(400);
    }

    @Test
    void aReaderThatHasItIsAnsweredSo() {
        String alert = alert();
        String id = proposed("KR-MFDS", alert, NOT_FOUND);

        as("SG-HSA")
                .header("If-None-Match", "\"0\"")
                .get(path(alert, id))
                .then()
                .statusCode(304);
    }

    @Test
    void nothingIsReportedOnAnAlertThatIsClosed() {
        String alert = alert();
        String id = proposed("KR-MFDS", alert, NOT_FOUND);
        act(as("ID-BPOM"), alert, "close", "{\"report\": \"Recalled.\", \"reason\": \"By telephone.\"}")
                .then()
                .statusCode(200);

        write(as("KR-MFDS"), alert, NOT_FOUND).then().statusCode(409).body("detail", containsString("CLOSED"));
        post(as("ID-BPOM"), path(alert, id) + "/accept", "{}").then().statusCode(409);
        as("SG-HSA").get(path(alert, id)).then().statusCode(200);
    }

    @Test
    void whatWasReportedOnAWithdrawnAlertIsTheOriginsAlone() {
        String alert = alert();
        String id = proposed("KR-MFDS", alert, NOT_FOUND);

        act(as("ID-BPOM"), alert, "withdraw", "{\"reason\": \"Two samples were mixed up.\"}")
                .then()
                .statusCode(200);

        for (String path : List.of(path(alert), path(alert, id))) {
            as("KR-MFDS").get(path).then().statusCode(404);
            as("ID-BPOM").get(path).then().statusCode(200);
        }
    }

    private static Response edit(RequestSpecification by, String at, String patch) {
        return by.contentType("application/merge-patch+json").body(patch).patch(at);
    }

    private static Response withKey(String key, String alert, String body) {
        return post(as("KR-MFDS").header("Idempotency-Key", key), path(alert), body);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
