package siaga.agencies.distribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;
import siaga.agencies.inbox.InboxLog;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Tlp;

/** A suspended agency is asked for its copies, and told of what it gets back or has missed when it is reinstated. */
@QuarkusTest
class AccessChangesTest {

    private static final String DISTRIBUTED = "siaga.alert.distributed.v1";
    private static final String REVOKED = "siaga.alert.access.revoked.v1";

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
    void aSuspendedAgencyIsAskedForItsCopiesOfWhatIsNotPublic() {
        AnEvent addressed = new AnEvent().to("SG-HSA");
        AnEvent green = new AnEvent().tlp(Tlp.GREEN);
        AnEvent clear = new AnEvent().tlp(Tlp.CLEAR);
        distribute(addressed.build());
        distribute(green.build());
        distribute(clear.build());

        membership("suspend");

        receipts(addressed).body("items.agency", hasItem("SG-HSA")).body("items[0].answer", nullValue());
        receipts(green).body("items.agency", hasItem("SG-HSA"));
        receipts(clear).body("items", equalTo(List.of()));
    }

    @Test
    void theAgenciesUnderASuspendedOneLoseWhatReachedThemThroughIt() {
        forum.admit("SG-PORT", "SG", "CUSTOMS", "SG-HSA");
        AnEvent addressed = new AnEvent().tlp(Tlp.AMBER).to("SG-HSA");
        distribute(addressed.build());

        membership("suspend");

        receipts(addressed).body("items.agency", hasItems("SG-HSA", "SG-PORT"));
    }

    @Test
    void aReinstatedAgencyIsToldOfWhatItGetsBackAndOfWhatItMissed() {
        AnEvent before = new AnEvent().to("SG-HSA").flagging("SG-HSA");
        AnEvent meanwhile = new AnEvent().tlp(Tlp.CLEAR);
        AnEvent ended = new AnEvent().to("SG-HSA");
        // Told while it is a member, which the tests' agencies are from now on.
        distribute(before.at("2027-11-23T00:00:00Z").build());
        distribute(ended.at("2027-11-23T00:00:00Z").build());
        membership("suspend");
        distribute(meanwhile.at("2027-11-24T00:00:00Z").build());
        distribute(ended.type(AlertEventType.CLOSED).in(AlertStatus.CLOSED).build());

        membership("reinstate");

        changes("SG-HSA")
                .body(
                        "items.findAll { it.subject == 'alerts/%s' }.type".formatted(before.alert),
                        equalTo(List.of(DISTRIBUTED, REVOKED, DISTRIBUTED)))
                .body(
                        "items.findAll { it.subject == 'alerts/%s' }[2].data.flag".formatted(before.alert),
                        equalTo("FOR_FOLLOW_UP"))
                .body(
                        "items.findAll { it.subject == 'alerts/%s' }.type".formatted(meanwhile.alert),
                        equalTo(List.of(DISTRIBUTED)))
                .body(
                        "items.findAll { it.subject == 'alerts/%s' }.type".formatted(ended.alert),
                        equalTo(List.of(DISTRIBUTED, REVOKED)));
    }

    @Test
    void whoJoinsAGroupIsToldOfTheAlertsAddressedToIt() {
        forum.group("asean", "\"KR-MFDS\"", "");
        AnEvent event = new AnEvent().toGroup("asean");
        distribute(event.build());
        assertThat(log.head("SG-HSA")).isZero();

        members("asean", "[\"KR-MFDS\", \"SG-HSA\"]");

        changes("SG-HSA").body("items.type", equalTo(List.of(DISTRIBUTED)));
        changes("KR-MFDS").body("items.type", equalTo(List.of(DISTRIBUTED)));
    }

    @Test
    void aNewMemberBeginsWithWhatIsDistributedFromThenOn() {
        distribute(new AnEvent().tlp(Tlp.GREEN).build());

        forum.admit("TH-FDA", "TH", "NATIONAL_REGULATOR");

        changes("TH-FDA").body("items.type", not(hasItem(DISTRIBUTED)));
    }

    private void distribute(AlertEvent event) {
        QuarkusTransaction.requiringNew().run(() -> fanOut.distribute(event));
    }

    private static void membership(String act) {
        given().auth()
                .oauth2(TokenIssuer.token("FORUM-DESK", "secretariat"))
                .contentType("application/json")
                .body("{\"reason\":\"the chair's letter\"}")
                .post("/v1/agencies/SG-HSA/" + act)
                .then()
                .statusCode(200);
    }

    private static void members(String group, String members) {
        String secretary = TokenIssuer.token("FORUM-DESK", "secretariat");
        String tag = given().auth()
                .oauth2(secretary)
                .get("/v1/sharing-groups/" + group)
                .header("ETag");
        given().auth()
                .oauth2(secretary)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"members\": " + members + "}")
                .patch("/v1/sharing-groups/" + group)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse receipts(AnEvent event) {
        return given().auth()
                .oauth2(TokenIssuer.token("ID-BPOM", "contact-point"))
                .get("/v1/receipts?alert=" + event.alert)
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
