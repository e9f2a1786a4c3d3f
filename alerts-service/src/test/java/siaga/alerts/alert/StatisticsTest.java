package siaga.alerts.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.distributed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.alerts.codelist.Lists;

/** Each test counts by a hazard of its own, so that what others have left is none of its business. */
@QuarkusTest
@WithEngines
class StatisticsTest {

    @Inject
    TestMembers members;

    @Inject
    SessionFactory sessions;

    private String hazard;

    @BeforeEach
    void members() throws Exception {
        members.seed();
        hazard = Lists.added("medicine-hazard");
    }

    @Test
    void whatIsAskedForIsCounted() {
        distributed("ID-BPOM", syrup());
        distributed("ID-BPOM", syrup().replace("\"tlp\": \"AMBER\"", "\"tlp\": \"GREEN\""));

        as("KR-MFDS")
                .get("/v1/statistics?by=network&by=hazard&by=month&hazard=" + hazard)
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("network[0].value", equalTo("MEDICINE"))
                .body("network[0].count", equalTo(2))
                .body("hazard.size()", equalTo(1))
                .body("hazard[0].value", equalTo(hazard))
                .body("hazard[0].count", equalTo(2))
                .body("month.size()", equalTo(1))
                .body("type", nullValue())
                .body("origin", nullValue());
        as("KR-MFDS")
                .get("/v1/statistics?hazard=" + hazard)
                .then()
                .body("type[0].value", equalTo("ALERT"))
                .body("riskDecision[0].value", equalTo("SERIOUS"))
                .body("notifiedBy[0].value", equalTo("ID-BPOM"))
                .body("origin[0].value", equalTo("KR"))
                .body("month", notNullValue());
    }

    @Test
    void whoMayNotSeeAnAlertDoesNotCountIt() {
        distributed("ID-BPOM", syrup());

        assertThat(countedBy("SG-HSA")).isEqualTo(1);
        assertThat(countedBy("TH-FDA")).isZero();
        assertThat(countedBy("VN-DAV")).isZero();
        given().get("/v1/statistics").then().statusCode(401);
    }

    @Test
    void aSuspendedAgencyCountsNothingAtAll() {
        distributed("ID-BPOM", syrup().replace("\"tlp\": \"AMBER\"", "\"tlp\": \"CLEAR\""));

        as("VN-DAV")
                .get("/v1/statistics")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("network.size()", equalTo(0));
        assertThat(countedBy("TH-FDA")).isEqualTo(1);
    }

    @Test
    void aNarrowedAlertLeavesTheCountsOfItsFormerReadersAtOnce() {
        String id = distributed("ID-BPOM", syrup().replace("\"tlp\": \"AMBER\"", "\"tlp\": \"GREEN\""));
        assertThat(countedBy("TH-FDA")).isEqualTo(1);
        assertThat(countedBy("SG-HSA")).isEqualTo(1);

        act(as("ID-BPOM"), id, "narrow", """
                {"tlp": "AMBER", "audience": {"agencies": ["SG-HSA"]}, "flags": []}""").then().statusCode(200);
        assertThat(countedBy("TH-FDA")).isZero();
        assertThat(countedBy("SG-HSA")).isEqualTo(1);

        act(as("ID-BPOM"), id, "narrow", """
                {"tlp": "AMBER_STRICT", "audience": {"agencies": ["KR-MFDS"]}}""").then().statusCode(422);
        act(as("ID-BPOM"), id, "narrow", """
                {"tlp": "AMBER_STRICT", "audience": {"agencies": ["SG-HSA"], "exclude": ["KR-MFDS"]}}""").then().statusCode(200);
        assertThat(countedBy("SG-HSA")).isEqualTo(1);
        assertThat(countedBy("ID-BPOM")).isEqualTo(1);
    }

    @Test
    void anAlertThatIsSharedMoreWidelyEntersTheCountsOfItsNewReaders() {
        String id = distributed("ID-BPOM", syrup());
        assertThat(countedBy("TH-FDA")).isZero();
        String etag = as("ID-BPOM").get("/v1/alerts/" + id).header("ETag");

        as("ID-BPOM")
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body("{\"tlp\": \"GREEN\"}")
                .patch("/v1/alerts/" + id)
                .then()
                .statusCode(200);

        assertThat(countedBy("TH-FDA")).isEqualTo(1);
        assertThat(countedBy("SG-HSA")).isEqualTo(1);
    }

    @Test
    void anAlertCountsFromItsDistributionUntilItIsWithdrawn() {
        String id = Calls.inVerification("ID-BPOM", syrup());
        assertThat(countedBy("ID-BPOM")).isZero();
        act(Calls.asDesk(), id, "approve", Examples.CHECKLIST).then().statusCode(200);
        assertThat(countedBy("ID-BPOM")).isEqualTo(1);
        act(as("ID-BPOM"), id, "close", "{\"report\":\"Recalled.\",\"reason\":\"By telephone.\"}")
                .then()
                .statusCode(200);
        assertThat(countedBy("SG-HSA")).isEqualTo(1);
        act(as("KR-MFDS"), id, "reopen", Examples.REOPENING).then().statusCode(200);
        assertThat(countedBy("SG-HSA")).isEqualTo(1);

        act(as("ID-BPOM"), id, "withdraw", Examples.WITHDRAWAL).then().statusCode(200);

        assertThat(countedBy("SG-HSA")).isZero();
        assertThat(countedBy("ID-BPOM")).isZero();
    }

    @Test
    void aMarkedPlaceCountsNowhere() {
        distributed("ID-BPOM", syrup().replace("\"tlp\":", """
                "compartments": [{"pointer": "/hazards/0/category", "compartment": "LAW_ENFORCEMENT"}], "tlp":"""));

        for (String reader : new String[] {"SG-HSA", "ID-BPOM"}) {
            Response counts = as(reader).get("/v1/statistics?by=hazard");
            assertThat(counts.asString()).doesNotContain(hazard);
            assertThat(countedBy(reader)).isZero();
        }
    }

    @Test
    void unknownWordsAreRefused() {
        as("SG-HSA").get("/v1/statistics?by=tlp").then().statusCode(400);
        as("SG-HSA").get("/v1/statistics?status=DRAFT").then().statusCode(400);
    }

    @Test
    void countingAgainNeedsNoNewQueryPlan() {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        countedBy("SG-HSA");
        as("SG-HSA").get("/v1/statistics").then().statusCode(200);
        long before = statistics.getQueryPlanCacheMissCount();

        countedBy("SG-HSA");
        as("SG-HSA").get("/v1/statistics").then().statusCode(200);

        assertThat(statistics.getQueryPlanCacheMissCount()).isEqualTo(before);
    }

    private int countedBy(String agency) {
        Response counts = as(agency).get("/v1/statistics?by=hazard&by=origin&hazard=" + hazard);
        counts.then().statusCode(200);
        int total = counts.path("total");
        Integer ofHazard = counts.path("hazard.find { it.value == '" + hazard + "' }?.count");
        assertThat(ofHazard == null ? 0 : ofHazard).isEqualTo(total);
        return total;
    }

    private String syrup() {
        return Examples.DRAFT.replace("DEG_EG", hazard);
    }
}
