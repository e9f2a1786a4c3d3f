package siaga.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.asDesk;
import static siaga.alerts.alert.Calls.distributed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.contracts.event.AgencyState;

@QuarkusTest
@WithEngines
class AfterDistributionTest {

    private static final String SYRUP = Examples.DRAFT;

    @Inject
    TestMembers members;

    @Inject
    EntityManager database;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void whoLosesANarrowedAlertReadsNothingOfItAnyMore() {
        String id = distributed("ID-BPOM", SYRUP);
        as("SG-HSA").get("/v1/alerts/" + id).then().statusCode(200);

        act(as("ID-BPOM"), id, "narrow", narrowedTo("KR-MFDS"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("tlp", equalTo("AMBER_STRICT"));

        as("KR-MFDS").get("/v1/alerts/" + id).then().statusCode(200);
        for (String path : List.of("", "?version=1", "/versions", "/versions/1", "/acknowledgements", "/source")) {
            as("SG-HSA").get("/v1/alerts/" + id + path).then().statusCode(404);
        }
        as("SG-HSA").get("/v1/alerts?lot=B77-K01&limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void whatThePreviewSaysIsWhatHappens() {
        String fraud = SYRUP.replace("\"tlp\":", "\"fraud\":{\"practice\":\"substituted excipient\"},\"tlp\":");
        String draft = Calls.inVerification("ID-BPOM", fraud);
        List<String> announced = asDesk().get("/v1/alerts/" + draft + "/distribution-preview")
                .then()
                .statusCode(200)
                .body("agencies.find { it.agency == 'KR-MFDS' }.flag", equalTo("FOR_FOLLOW_UP"))
                .body("agencies.find { it.agency == 'KR-MFDS' }.hidden.pointer", hasItems("/fraud"))
                .body("agencies.find { it.agency == 'ID-BPOM' }.hidden.size()", equalTo(0))
                .extract()
                .path("agencies.agency");

        act(asDesk(), draft, "approve", Examples.CHECKLIST).then().statusCode(200);

        for (AgencyState member : TestMembers.all()) {
            boolean desk = member.code().equals("FORUM-DESK");
            int status = (desk ? asDesk() : as(member.code()))
                    .get("/v1/alerts/" + draft)
                    .statusCode();
            assertThat(status).as(member.code()).isEqualTo(announced.contains(member.code()) ? 200 : 404);
        }
        as("SG-HSA").get("/v1/alerts/" + draft + "/distribution-preview").then().statusCode(403);
        as("TH-FDA").get("/v1/alerts/" + draft + "/distribution-preview").then().statusCode(404);
    }

    @Test
    void narrowingLetsNobodyIn() {
        String id = distributed("ID-BPOM", SYRUP);

        act(as("ID-BPOM"), id, "narrow", "{\"tlp\":\"GREEN\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("wider"));
        act(as("ID-BPOM"), id, "narrow", "{\"audience\":{\"agencies\":[\"TH-FDA\"]}}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("wider"));
        act(as("ID-BPOM"), id, "narrow").then().statusCode(422).body("errors[0].code", equalTo("not-narrower"));
        act(as("SG-HSA"), id, "narrow", narrowedTo("SG-HSA")).then().statusCode(403);
        act(as("TH-FDA"), id, "narrow", narrowedTo("TH-FDA")).then().statusCode(404);
    }

    @Test
    void aWithdrawnAlertSaysOnlyThatItIsWithdrawnAndWhy() {
        String id = distributed("ID-BPOM", SYRUP);

        act(as("ID-BPOM"), id, "withdraw").then().statusCode(422).body("errors.pointer", hasItems("/reason"));
        act(as("ID-BPOM"), id, "withdraw", Examples.WITHDRAWAL).then().statusCode(200);

        as("SG-HSA")
                .get("/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("reference", notNullValue())
                .body("reason", containsString("mixed up two samples"))
                .body("subject", nullValue())
                .body("products", nullValue())
                .body("identifiers", nullValue());
        as("SG-HSA").get("/v1/alerts/" + id + "?version=1").then().body("products", nullValue());
        as("SG-HSA").get("/v1/alerts?lot=B77-K01&limit=200").then().body("items.id", not(hasItem(id)));
        as("ID-BPOM").get("/v1/alerts/" + id).then().body("products.size()", equalTo(1));
    }

    @Test
    void whatSupersedesIsNamedToWhoeverMayKnowItOnly() {
        String wrong = distributed("ID-BPOM", SYRUP);
        String right = distributed("ID-BPOM", SYRUP);
        act(as("ID-BPOM"), right, "narrow", narrowedTo("KR-MFDS")).then().statusCode(200);
        String reference = as("ID-BPOM").get("/v1/alerts/" + right).path("reference");

        act(as("ID-BPOM"), wrong, "supersede", "{\"by\":\"SG-1999-00001\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/by"));
        act(as("ID-BPOM"), wrong, "supersede", "{\"by\":\"" + wrong + "\"}")
                .then()
                .statusCode(422);
        act(as("ID-BPOM"), wrong, "supersede", "{\"by\":\"" + reference + "\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(reference));
        as("KR-MFDS").get("/v1/alerts/" + wrong).then().body("supersededBy", equalTo(reference));
        as("SG-HSA").get("/v1/alerts/" + wrong).then().statusCode(200).body("supersededBy", nullValue());
    }

    @Test
    void anAlertIsClosedWhenEverybodyAskedHasFinishedOrWithAReason() {
        String id = distributed("ID-BPOM", SYRUP);

        act(as("ID-BPOM"), id, "close", Examples.CLOSING)
                .then()
                .statusCode(409)
                .body("detail", containsString("KR-MFDS"));
        act(as("KR-MFDS"), id, "acknowledgement", "{\"state\":\"DONE\"}").then().statusCode(200);
        act(as("ID-BPOM"), id, "close", Examples.CLOSING)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closingReport", containsString("recalled and destroyed"));
    }

    @Test
    void aFlaggedAgencyTakesUpAClosedAlertAgainAndABystanderDoesNot() {
        String id = distributed("ID-BPOM", SYRUP);
        act(as("ID-BPOM"), id, "close", "{\"report\":\"Recalled.\",\"reason\":\"Korea has answered by telephone.\"}")
                .then()
                .statusCode(200);

        act(as("SG-HSA"), id, "reopen", Examples.REOPENING).then().statusCode(403);
        act(as("KR-MFDS", "officer"), id, "reopen", Examples.REOPENING).then().statusCode(403);
        act(as("KR-MFDS"), id, "reopen").then().statusCode(422);
        act(as("KR-MFDS"), id, "reopen", Examples.REOPENING)
                .then()
                .statusCode(200)
                .body("status", equalTo("DISTRIBUTED"))
                .body("closingReport", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"narrow", "withdraw", "supersede", "close", "reopen", "verify", "question"})
    void nothingMoreHappensToAWithdrawnAlert(String what) {
        String id = distributed("ID-BPOM", SYRUP);
        act(as("ID-BPOM"), id, "withdraw", Examples.WITHDRAWAL).then().statusCode(200);
        boolean desk = what.equals("verify") || what.equals("question");

        act(desk ? asDesk() : as("ID-BPOM"), id, what)
                .then()
                .statusCode(409)
                .body("detail", containsString("WITHDRAWN"));
    }

    @Test
    void everyActIsOneAuditRowAndOneEvent() {
        String id = distributed("ID-BPOM", SYRUP);
        long audited = audited(id);

        act(as("ID-BPOM"), id, "narrow", narrowedTo("KR-MFDS")).then().statusCode(200);
        act(as("ID-BPOM"), id, "close", "{\"report\":\"Recalled.\",\"reason\":\"By telephone.\"}")
                .then()
                .statusCode(200);
        act(asDesk(), id, "reopen", Examples.REOPENING).then().statusCode(200);
        act(as("ID-BPOM"), id, "withdraw", Examples.WITHDRAWAL).then().statusCode(200);

        assertThat(audited(id) - audited).isEqualTo(4);
    }

    private long audited(String id) {
        return ((Number) database.createNativeQuery("select count(*) from audit where alert_id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult())
                .longValue();
    }

    private static String narrowedTo(String agency) {
        return """
                {"tlp": "AMBER_STRICT", "audience": {"agencies": ["%s"]}, "reason": "The police ask for secrecy.",
                 "flags": []}""".formatted(agency);
    }
}
