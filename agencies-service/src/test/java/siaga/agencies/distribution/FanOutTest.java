package siaga.agencies.distribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;
import siaga.agencies.inbox.InboxLog;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.vocabulary.Asked;
import siaga.contracts.vocabulary.Tlp;

@QuarkusTest
class FanOutTest {

    @Inject
    Forum forum;

    @Inject
    FanOut fanOut;

    @Inject
    InboxLog log;

    @BeforeEach
    void start() {
        forum.usual();
    }

    @Test
    void amberStrictReachesItsAudienceTheOriginAndTheDesk() {
        distribute(new AnEvent().to("KR-MFDS").build());
        assertHeads(1, "KR-MFDS", "ID-BPOM", "FORUM-DESK");
        assertHeads(0, "SG-HSA");
    }

    @Test
    void amberReachesTheAgenciesUnderItsAudience() {
        forum.admit("KR-BUSAN", "KR", "FOOD_AUTHORITY", "KR-MFDS");
        distribute(new AnEvent().tlp(Tlp.AMBER).to("KR-MFDS").build());
        assertHeads(1, "KR-MFDS", "KR-BUSAN");
    }

    @Test
    void groupReachesWhoeverBelongsToAGroupInIt() {
        forum.group("asean", "\"SG-HSA\"", "");
        forum.group("plus", "", "\"asean\"");
        distribute(new AnEvent().toGroup("plus").build());
        assertHeads(1, "SG-HSA");
        assertHeads(0, "KR-MFDS");
    }

    @Test
    void greenReachesEveryActiveMember() {
        suspend("SG-HSA");
        long told = log.head("KR-MFDS");
        distribute(new AnEvent().tlp(Tlp.GREEN).build());
        assertHeads(told + 1, "KR-MFDS", "ID-BPOM", "FORUM-DESK");
        assertHeads(0, "SG-HSA");
    }

    @Test
    void redTellsOnlyThatSomethingExistsForSomebody() {
        distribute(new AnEvent().tlp(Tlp.RED).toPerson("kim@KR-MFDS").build());
        assertHeads(0, "SG-HSA", "FORUM-DESK");
        changes("KR-MFDS")
                .body("items[0].type", equalTo("siaga.alert.distributed.v1"))
                .body("items[0].tlp", equalTo("RED"))
                .body("items[0]", not(hasKey("subject")))
                .body("items[0].data.size()", equalTo(0));
    }

    @Test
    void flaggedAgencyIsToldWhatIsAskedOfItAndUntilWhen() {
        AnEvent event = new AnEvent()
                .flagging("KR-MFDS")
                .asking("KR-MFDS", Asked.ACKNOWLEDGE, "2026-11-23T10:57:03Z")
                .to("SG-HSA");
        distribute(event.build());
        changes("KR-MFDS")
                .body("items[0].specversion", equalTo("1.0"))
                .body("items[0].source", equalTo("/agencies/KR-MFDS"))
                .body("items[0].sequence", equalTo("1"))
                .body("items[0].subject", equalTo("alerts/" + event.alert))
                .body("items[0].time", equalTo("2026-11-23T06:57:03.120Z"))
                .body("items[0].data.reference", equalTo("SG-2026-00042"))
                .body("items[0].data.flag", equalTo("FOR_FOLLOW_UP"))
                .body("items[0].data.acknowledgeBy", equalTo("2026-11-23T10:57:03Z"))
                .body("items[0].data.href", equalTo("/v1/alerts/" + event.alert));
        changes("SG-HSA")
                .body("items[0].data", not(hasKey("flag")))
                .body("items[0].data", not(hasKey("acknowledgeBy")));
    }

    @Test
    void theTimeToAcknowledgeIsBroughtForwardAndNeverPutOff() {
        AnEvent event = new AnEvent().flagging("KR-MFDS").asking("KR-MFDS", Asked.ACKNOWLEDGE, "2026-11-25T06:00:00Z");
        distribute(event.build());
        distribute(event.type(AlertEventType.RECLASSIFIED)
                .askingOnly("KR-MFDS", Asked.ACKNOWLEDGE, "2026-11-23T11:00:00Z")
                .build());
        distribute(event.type(AlertEventType.AMENDED)
                .askingOnly("KR-MFDS", Asked.ACKNOWLEDGE, "2026-11-23T12:00:00Z")
                .build());
        changes("KR-MFDS")
                .body(
                        "items.data.acknowledgeBy",
                        contains("2026-11-25T06:00:00Z", "2026-11-23T11:00:00Z", "2026-11-23T11:00:00Z"));
    }

    @Test
    void whoHasAcknowledgedIsNotAskedAgain() {
        AnEvent event = new AnEvent().flagging("KR-MFDS").asking("KR-MFDS", Asked.ACKNOWLEDGE, "2026-11-25T06:00:00Z");
        distribute(event.build());
        distribute(event.type(AlertEventType.AMENDED).askingNothing().build());
        changes("KR-MFDS")
                .body("items[1].data.flag", equalTo("FOR_FOLLOW_UP"))
                .body("items[1].data", not(hasKey("acknowledgeBy")));
    }

    @Test
    void amendmentIsTheDistributionToWhoGainsAccessByIt() {
        AnEvent event = new AnEvent().to("KR-MFDS");
        distribute(event.build());
        distribute(event.type(AlertEventType.AMENDED).to("KR-MFDS", "SG-HSA").build());
        changes("KR-MFDS").body("items.type", contains("siaga.alert.distributed.v1", "siaga.alert.amended.v1"));
        changes("SG-HSA").body("items.type", contains("siaga.alert.distributed.v1"));
    }

    @Test
    void wideningOfARestrictedItemIsItsDistribution() {
        AnEvent event = new AnEvent().tlp(Tlp.RED).toPerson("kim@KR-MFDS");
        distribute(event.build());
        distribute(event.type(AlertEventType.AMENDED).tlp(Tlp.GREEN).build());
        changes("KR-MFDS").body("items.type", contains("siaga.alert.distributed.v1", "siaga.alert.distributed.v1"));
    }

    @Test
    void acknowledgementIsToldToTheOriginAlone() {
        AnEvent event = new AnEvent().flagging("KR-MFDS");
        distribute(event.build());
        distribute(event.type(AlertEventType.ACKNOWLEDGED).build());
        assertHeads(1, "KR-MFDS", "FORUM-DESK");
        changes("ID-BPOM")
                .body("items[1].type", equalTo("siaga.alert.acknowledged.v1"))
                .body("items[1].data.agency", equalTo("KR-MFDS"))
                .body("items[1].data.acknowledgement", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void whoLosesAnAlertFindsATombstoneAndIsAskedForAReceipt() {
        AnEvent event = new AnEvent().to("KR-MFDS", "SG-HSA");
        distribute(event.build());
        distribute(event.type(AlertEventType.AMENDED).to("KR-MFDS").build());
        changes("KR-MFDS").body("items.type", contains("siaga.alert.distributed.v1", "siaga.alert.amended.v1"));
        changes("SG-HSA")
                .body("items.type", contains("siaga.alert.distributed.v1", "siaga.alert.access.revoked.v1"))
                .body("items[1].subject", equalTo("alerts/" + event.alert))
                .body("items[1].data.reference", equalTo("SG-2026-00042"))
                .body("items[1].data.receiptAsked", equalTo(true))
                .body("items[1].data", not(hasKey("href")))
                .body("items[1].data", not(hasKey("riskDecision")));
        assertHeads(2, "ID-BPOM", "FORUM-DESK");
    }

    @Test
    void whoGetsALostAlertBackIsToldAsOfANewOne() {
        AnEvent event = new AnEvent().to("KR-MFDS", "SG-HSA");
        distribute(event.build());
        distribute(event.type(AlertEventType.AMENDED).to("KR-MFDS").build());
        distribute(event.type(AlertEventType.AMENDED).to("KR-MFDS", "SG-HSA").build());
        changes("SG-HSA")
                .body(
                        "items.type",
                        contains(
                                "siaga.alert.distributed.v1",
                                "siaga.alert.access.revoked.v1",
                                "siaga.alert.distributed.v1"));
    }

    @Test
    void restrictionToPersonsTakesTheAlertFromTheirAgencyToo() {
        AnEvent event = new AnEvent().to("KR-MFDS", "SG-HSA");
        distribute(event.build());
        distribute(event.type(AlertEventType.AMENDED)
                .tlp(Tlp.RED)
                .toPerson("kim@KR-MFDS")
                .build());
        changes("SG-HSA").body("items.type", contains("siaga.alert.distributed.v1", "siaga.alert.access.revoked.v1"));
        changes("KR-MFDS")
                .body("items[1].type", equalTo("siaga.alert.access.revoked.v1"))
                .body("items[2].tlp", equalTo("RED"))
                .body("items[2]", not(hasKey("subject")));
    }

    @Test
    void whoLeavesAGroupLosesWhatItHadThroughIt() {
        forum.admit("KR-BUSAN", "KR", "FOOD_AUTHORITY", "KR-MFDS");
        forum.group("asean", "\"SG-HSA\",\"KR-MFDS\"", "");
        forum.group("plus", "", "\"asean\"");
        distribute(new AnEvent().tlp(Tlp.AMBER).toGroup("plus").build());
        distribute(new AnEvent().tlp(Tlp.AMBER).toGroup("plus").to("KR-MFDS").build());

        given().auth()
                .oauth2(TokenIssuer.token("FORUM-DESK", "secretariat"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"members\":[\"SG-HSA\"]}")
                .patch("/v1/sharing-groups/asean")
                .then()
                .statusCode(200);

        for (String agency : new String[] {"KR-MFDS", "KR-BUSAN"}) {
            changes(agency)
                    .body(
                            "items.type",
                            contains(
                                    "siaga.alert.distributed.v1",
                                    "siaga.alert.distributed.v1",
                                    "siaga.alert.access.revoked.v1"))
                    .body("items[2].data.receiptAsked", equalTo(true));
        }
        assertHeads(2, "SG-HSA");
    }

    @Test
    void withdrawalAsksEverybodyButItsAuthorForAReceipt() {
        AnEvent event = new AnEvent().to("KR-MFDS").flagging("SG-HSA");
        distribute(event.build());
        distribute(event.type(AlertEventType.WITHDRAWN).build());
        changes("SG-HSA")
                .body("items[1].type", equalTo("siaga.alert.withdrawn.v1"))
                .body("items[1].data.receiptAsked", equalTo(true))
                .body("items[1].data", not(hasKey("acknowledgeBy")));
        changes("ID-BPOM").body("items[1].data", not(hasKey("receiptAsked")));
    }

    private void distribute(AlertEvent event) {
        QuarkusTransaction.requiringNew().run(() -> fanOut.distribute(event));
    }

    private void assertHeads(long head, String... agencies) {
        for (String agency : agencies) {
            assertThat(log.head(agency)).as(agency).isEqualTo(head);
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

    private static ValidatableResponse changes(String agency) {
        return given().auth()
                .oauth2(TokenIssuer.token(agency, "auditor"))
                .get("/v1/changes")
                .then()
                .statusCode(200);
    }
}
