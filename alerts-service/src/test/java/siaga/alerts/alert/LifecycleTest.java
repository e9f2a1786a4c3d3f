package siaga.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.asDesk;
import static siaga.alerts.alert.Calls.distributed;
import static siaga.alerts.alert.Calls.draft;
import static siaga.alerts.alert.Calls.inVerification;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;

@QuarkusTest
@WithEngines
class LifecycleTest {

    private static final String SYRUP = Examples.DRAFT;
    private static final String REJECTION = SYRUP.replace("\"type\": \"ALERT\"", "\"type\": \"BORDER_REJECTION\"");

    @Inject
    TestMembers members;

    @Inject
    EntityManager database;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void anApprovedAlertIsDistributedUnderAReference() {
        String id = inVerification("ID-BPOM", SYRUP);

        act(asDesk(), id, "approve", Examples.CHECKLIST)
                .then()
                .statusCode(200)
                .body("status", equalTo("DISTRIBUTED"))
                .body("verification", equalTo("VERIFIED"))
                .body("version", equalTo(1))
                .body("notifyClock.dueAt", equalTo("2026-11-22T02:00:00Z"))
                .body("reference", matchesPattern("SG-\\d{4}-\\d{5,}"));
    }

    @Test
    void aReasonIsKeptInTheAuditTrailWhateverTheAct() {
        String id = draft("ID-BPOM", SYRUP);

        act(as("ID-BPOM"), id, "submit", Examples.REASON).then().statusCode(200);

        assertThat(database.createNativeQuery("select reason from audit where alert_id = :id and act = 'submit'")
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult())
                .isEqualTo("The quantity in lot B77-K01 is missing.");
    }

    @Test
    void aReasonThatTurnsTextAroundIsRefused() {
        String id = draft("ID-BPOM", SYRUP);

        act(as("ID-BPOM"), id, "discard", "{\"reason\": \"lot \u202e10K-77B\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void aBorderRejectionIsDistributedFirstAndVerifiedAfter() {
        String id = draft("ID-BPOM", REJECTION);
        act(as("ID-BPOM"), id, "submit").then().statusCode(200);
        act(as("ID-BPOM"), id, "validate").then().statusCode(200);

        act(as("ID-BPOM"), id, "send-to-desk").then().statusCode(409);
        act(as("ID-BPOM"), id, "distribute").then().statusCode(200).body("verification", equalTo("PENDING"));
        act(asDesk(), id, "verify").then().statusCode(200).body("verification", equalTo("VERIFIED"));
        act(asDesk(), id, "question", Examples.REASON)
                .then()
                .statusCode(200)
                .body("verification", equalTo("QUESTIONED"))
                .body("status", equalTo("DISTRIBUTED"));
    }

    @Test
    void anAlertIsNotDistributedWithoutTheDesk() {
        String id = draft("ID-BPOM", SYRUP);
        act(as("ID-BPOM"), id, "submit").then().statusCode(200);
        act(as("ID-BPOM"), id, "validate").then().statusCode(200);

        act(as("ID-BPOM"), id, "distribute")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("detail", containsString("send-to-desk"));
    }

    @Test
    void aSeriousAlertIsReleasedPastASilentDesk() {
        String id = inVerification("ID-BPOM", SYRUP);

        act(as("ID-BPOM"), id, "release").then().statusCode(422).body("errors.pointer", hasItems("/reason"));
        act(as("ID-BPOM"), id, "release", "{\"reason\":\"Children are being given it now.\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISTRIBUTED"))
                .body("verification", equalTo("PENDING"));
    }

    @Test
    void theDeskReturnsWhatIsNotInOrder() {
        String id = inVerification("ID-BPOM", SYRUP);

        act(asDesk(), id, "approve", "{\"checklist\":{\"completeness\":true}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/checklist/legalBasis", "/checklist/language"));
        act(asDesk(), id, "return", Examples.REASON)
                .then()
                .statusCode(200)
                .body("status", equalTo("VALIDATED"))
                .body("reason", containsString("B77-K01"));
    }

    @Test
    void theDeskNeverJudgesAnAlertOfItsOwnAgency() {
        String id = draft("FORUM-DESK", SYRUP);
        for (String step : List.of("submit", "validate", "send-to-desk")) {
            act(asDesk(), id, step).then().statusCode(200);
        }

        act(asDesk(), id, "approve", Examples.CHECKLIST).then().statusCode(403);
    }

    @Test
    void everyViolationIsReportedAtOnceOnSubmission() {
        String id = draft("ID-BPOM", """
                {"type":"FRAUD","subject":[{"lang":"id","text":"Obat palsu"}],
                 "products":[{"gtin":"123","lots":[{}]}],"tlp":"AMBER","audience":{"agencies":["XX-NOBODY"]}}""");

        act(as("ID-BPOM"), id, "submit")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/network",
                                "/basis",
                                "/subject",
                                "/risk",
                                "/fraud",
                                "/products/0/name",
                                "/products/0/gtin",
                                "/products/0/lots/0",
                                "/audience/agencies/0"));
    }

    @Test
    void everyUnreadablePlaceIsReportedAtOnceOnDrafting() {
        as("ID-BPOM")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("""
                        {"network":"MEDICIN","colour":"red","products":[{"name":5,"lots":"x"}],"dates":{"sampledAt":"yesterday"}}""")
                .post("/v1/alerts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems("/network", "/colour", "/products/0/name", "/products/0/lots", "/dates/sampledAt"));
    }

    @Test
    void whoMayNotKnowGets404AndWhoMayNotActGets403() {
        String id = distributed("ID-BPOM", SYRUP);

        as("TH-FDA").get("/v1/alerts/" + id).then().statusCode(404);
        as("VN-DAV").get("/v1/alerts/" + id).then().statusCode(404);
        act(as("TH-FDA"), id, "verify").then().statusCode(404);
        act(as("SG-HSA"), id, "verify").then().statusCode(403);
        as("SG-HSA").get("/v1/alerts/" + id).then().statusCode(200);
        as("KR-BUSAN").get("/v1/alerts/" + id).then().statusCode(200);
        as("KR-KCS").get("/v1/alerts/" + id).then().statusCode(404);
    }

    @Test
    void aDraftIsSeenByItsAgencyAndThoseAboveItOnly() {
        String id = draft("ID-BPOMJATIM", SYRUP);

        as("ID-BPOM").get("/v1/alerts/" + id).then().statusCode(200);
        asDesk().get("/v1/alerts/" + id).then().statusCode(404);
        as("KR-MFDS").get("/v1/alerts/" + id).then().statusCode(404);
    }

    @Test
    void anAmendmentMakesAVersionAndKeepsTheOld() {
        String id = distributed("ID-BPOM", SYRUP);
        String etag = as("SG-HSA").get("/v1/alerts/" + id).header("ETag");

        amend(as("ID-BPOM"), id, null, Examples.PATCH).statusCode(428);
        amend(as("ID-BPOM"), id, "\"0.0\"", Examples.PATCH).statusCode(412);
        amend(as("SG-HSA"), id, etag, Examples.PATCH).statusCode(403);
        amend(as("ID-BPOM"), id, etag, Examples.PATCH)
                .statusCode(200)
                .body("version", equalTo(2))
                .body("measures.type", hasItems("RECALL_FROM_CONSUMERS"));
        as("SG-HSA")
                .get("/v1/alerts/" + id + "?version=1")
                .then()
                .statusCode(200)
                .body("measures.size()", equalTo(0));
        as("SG-HSA")
                .get("/v1/alerts/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("version", hasItems(1, 2));
    }

    @Test
    void anAmendmentDoesNotTakeTheAlertAwayFromAReader() {
        String id = distributed("ID-BPOM", SYRUP);
        String etag = as("ID-BPOM").get("/v1/alerts/" + id).header("ETag");

        amend(as("ID-BPOM"), id, etag, "{\"tlp\":\"AMBER_STRICT\"}").statusCode(403);
        amend(as("ID-BPOM"), id, etag, "{\"tlp\":\"GREEN\"}").statusCode(200);
        as("TH-FDA").get("/v1/alerts/" + id).then().statusCode(200);
        as("TH-FDA").get("/v1/alerts/" + id + "?version=1").then().statusCode(404);
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAndDoesItOnce() {
        String key = UUID.randomUUID().toString();
        String first = create(key, SYRUP).statusCode(201).extract().path("id");
        String second = create(key, SYRUP).statusCode(201).extract().path("id");

        assertThat(second).isEqualTo(first);
        create(key, REJECTION).statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        create(null, SYRUP).statusCode(400);
    }

    @Test
    void theFraudBlockIsForLawEnforcement() {
        String id = distributed(
                "ID-BPOM",
                SYRUP.replace(
                        "\"tlp\": \"AMBER\"", "\"fraud\":{\"practice\":\"substituted excipient\"},\"tlp\":\"GREEN\""));

        as("ID-POLRI").get("/v1/alerts/" + id).then().body("fraud.practice", equalTo("substituted excipient"));
        as("KR-MFDS")
                .get("/v1/alerts/" + id)
                .then()
                .body("fraud.redacted", equalTo(true))
                .body("fraud.contact", equalTo("ID-BPOM"))
                .body("fraud.practice", nullValue());
    }

    @Test
    void oneActWritesOneAuditRowAndFromDistributionOnOneEvent() {
        String id = distributed("ID-BPOM", SYRUP);

        assertThat(count("select count(*) from audit where alert_id = :id", id)).isEqualTo(5);
    }

    @Test
    void flaggedAgenciesAcknowledgeForwardOnly() {
        String id = distributed("ID-BPOM", SYRUP);

        act(as("KR-MFDS"), id, "acknowledgement").then().statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        act(as("KR-MFDS"), id, "acknowledgement", "{\"state\":\"ACKNOWLEDGED\"}")
                .then()
                .statusCode(409);
        act(as("SG-HSA"), id, "acknowledgement").then().statusCode(403);
        as("ID-BPOM")
                .get("/v1/alerts/" + id + "/acknowledgements")
                .then()
                .statusCode(200)
                .body("agency", equalTo(List.of("KR-MFDS", "MY-NPRA")))
                .body("state", equalTo(List.of("ACKNOWLEDGED", "NEW")));
    }

    private ValidatableResponse amend(RequestSpecification by, String id, String ifMatch, String patch) {
        if (ifMatch != null) {
            by.header("If-Match", ifMatch);
        }
        return by.contentType("application/merge-patch+json")
                .body(patch)
                .patch("/v1/alerts/" + id)
                .then();
    }

    private ValidatableResponse create(String key, String body) {
        RequestSpecification request = as("ID-BPOM");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.contentType("application/json")
                .body(body)
                .post("/v1/alerts")
                .then();
    }

    private long count(String sql, String id) {
        return ((Number) database.createNativeQuery(sql)
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult())
                .longValue();
    }
}
