package siaga.alerts.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.post;
import static siaga.alerts.followup.Reports.alert;
import static siaga.alerts.followup.Reports.alertToPoliceToo;
import static siaga.alerts.followup.Reports.drafted;
import static siaga.alerts.followup.Reports.path;
import static siaga.alerts.followup.Reports.proposal;
import static siaga.alerts.followup.Reports.proposed;
import static siaga.alerts.followup.Reports.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siaga.alerts.TestMembers;
import siaga.alerts.Told;
import siaga.alerts.Trail;
import siaga.alerts.WithEngines;
import siaga.kit.kafka.KafkaClients;

/** A proposed change is made by one act of the origin, as long as it still means what its author meant. */
@QuarkusTest
@WithEngines
class ProposalsTest {

    private static final String RECALL =
            "{\"measures\": [{\"type\": \"RECALL_FROM_CONSUMERS\", \"compulsory\": true, \"date\": \"2026-11-21\"}]}";

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
    void applyingAProposalAmendsTheAlertAndAcceptsItInOneAct() {
        String alert = alert();
        String id = proposed("KR-MFDS", alert, proposal("AMENDMENT_PROPOSAL", RECALL));

        post(as("ID-BPOM"), path(alert, id) + "/apply", "{\"reason\": \"Done in Indonesia too.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("appliedVersion", equalTo(2))
                .body("reason", equalTo("Done in Indonesia too."));

        as("SG-HSA")
                .get("/v1/alerts/" + alert)
                .then()
                .body("version", equalTo(2))
                .body("measures[0].type", equalTo("RECALL_FROM_CONSUMERS"))
                .body("subject[0].lang", equalTo("en"));
        as("KR-MFDS").get(path(alert, id)).then().body("state", equalTo("ACCEPTED"));
        assertThat(trail.acts(alert)).containsExactly("follow-up.propose", "follow-up.apply");
        assertThat(trail.lastDetails(alert)).contains(id);
        try (Told told = new Told(kafka, alert)) {
            JsonNode amended = told.last(3);
            assertThat(told.types()).containsExactly("DISTRIBUTED", "FOLLOW_UP_ADDED", "AMENDED");
            assertThat(amended.at("/matter/id").asText()).isEqualTo(id);
            assertThat(amended.at("/matter/state").asText()).isEqualTo("ACCEPTED");
            assertThat(amended.at("/matter/tells/0").asText()).isEqualTo("KR-MFDS");
        }
        post(as("ID-BPOM"), path(alert, id) + "/apply", "{}").then().statusCode(409);
    }

    @Test
    void anAcceptedReclassificationIsAppliedLaterAndToldAsSuch() {
        String alert = alert();
        String id = proposed(
                "SG-HSA",
                alert,
                proposal(
                        "RECLASSIFICATION_PROPOSAL",
                        "{\"risk\": {\"decision\": \"POTENTIALLY_SERIOUS\", \"recallClass\": null}}"));
        post(as("ID-BPOM"), path(alert, id) + "/accept", "{}").then().statusCode(200);
        as("ID-BPOM").get("/v1/alerts/" + alert).then().body("version", equalTo(1));

        post(as("ID-BPOM"), path(alert, id) + "/apply", "{}").then().statusCode(200);

        as("ID-BPOM")
                .get("/v1/alerts/" + alert)
                .then()
                .body("risk.decision", equalTo("POTENTIALLY_SERIOUS"))
                .body("risk.recallClass", nullValue());
        try (Told told = new Told(kafka, alert)) {
            assertThat(told.last(4).path("type").asText()).isEqualTo("RECLASSIFIED");
        }
    }

    @Test
    void aPatchThatWouldUndoWhatWasWrittenSinceIsNotApplied() {
        String alert = alert();
        String id = proposed("KR-MFDS", alert, proposal("AMENDMENT_PROPOSAL", RECALL));
        String etag = as("ID-BPOM").get("/v1/alerts/" + alert).header("ETag");
        as("ID-BPOM")
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body("{\"measures\": [{\"type\": \"SEIZURE\", \"date\": \"2026-11-22\"}]}")
                .patch("/v1/alerts/" + alert)
                .then()
                .statusCode(200);

        post(as("ID-BPOM"), path(alert, id) + "/apply", "{}")
                .then()
                .statusCode(409)
                .body("detail", containsString("/measures"));

        as("ID-BPOM")
                .get("/v1/alerts/" + alert)
                .then()
                .body("version", equalTo(2))
                .body("measures[0].type", equalTo("SEIZURE"));
        as("ID-BPOM").get(path(alert, id)).then().body("state", equalTo("PROPOSED"));
        assertThat(trail.acts(alert)).containsExactly("follow-up.propose", "amend");
    }

    @Test
    void aChangeElsewhereInTheAlertDoesNotStandInTheWay() {
        String alert = alert();
        String id = proposed("KR-MFDS", alert, proposal("AMENDMENT_PROPOSAL", RECALL));
        String etag = as("ID-BPOM").get("/v1/alerts/" + alert).header("ETag");
        as("ID-BPOM")
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body("{\"illness\": {\"persons\": 3, \"deaths\": 1}}")
                .patch("/v1/alerts/" + alert)
                .then()
                .statusCode(200);

        post(as("ID-BPOM"), path(alert, id) + "/apply", "{}").then().statusCode(200);

        as("ID-BPOM")
                .get("/v1/alerts/" + alert)
                .then()
                .body("version", equalTo(3))
                .body("illness.persons", equalTo(3))
                .body("measures[0].type", equalTo("RECALL_FROM_CONSUMERS"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AMENDMENT_PROPOSAL        | {\"tlp\": \"GREEN\"}                     | /details/patch/tlp              | not-proposable",
                "AMENDMENT_PROPOSAL        | {\"audience\": null}                     | /details/patch/audience         | not-proposable",
                "AMENDMENT_PROPOSAL        | {\"compartments\": []}                   | /details/patch/compartments     | not-proposable",
                "RECLASSIFICATION_PROPOSAL | {\"products\": []}                       | /details/patch/products         | not-proposable",
                "AMENDMENT_PROPOSAL        | {\"distribution\": {\"flags\": []}}      | /details/patch                  | narrower",
                "AMENDMENT_PROPOSAL        | {\"network\": \"MEDICINE\"}              | /details/patch                  | changes-nothing",
                "AMENDMENT_PROPOSAL        | {\"products\": []}                       | /details/patch/products         | required",
                "AMENDMENT_PROPOSAL        | {\"produce\": 1}                         | /details/patch/produce          | unknown-field",
                "AMENDMENT_PROPOSAL        | {\"fraud\": {\"practice\": \"guess\"}}   | /details/patch                  | not-cleared",
                "AMENDMENT_PROPOSAL        | {}                                       | /details/patch                  | patch",
                "AMENDMENT_PROPOSAL        | []                                       | /details/patch                  | patch",
                "AMENDMENT_PROPOSAL        | null                                     | /details/patch                  | required",
            })
    void whatTheOriginCouldNotApplyIsNotProposed(String type, String patch, String pointer, String code) {
        write(as("KR-MFDS"), alert(), proposal(type, patch))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems(pointer))
                .body("errors.code", hasItems(code));
    }

    @Test
    void onlyAProposalWithAPatchIsApplied() {
        String alert = alert();
        String id = proposed("KR-MFDS", alert, Reports.NOT_FOUND);

        post(as("ID-BPOM"), path(alert, id) + "/apply", "{}")
                .then()
                .statusCode(409)
                .body("detail", containsString("proposes no change"));
    }

    @Test
    void whatIsProposedForAClosedPlaceIsAsClosedAsThatPlace() {
        String alert = alertToPoliceToo();

        String id = proposed(
                "ID-POLRI",
                alert,
                proposal("AMENDMENT_PROPOSAL", "{\"fraud\": {\"practice\": \"substituted excipient\"}}"));

        as("SG-HSA")
                .get(path(alert, id))
                .then()
                .statusCode(200)
                .body("text[0].text", equalTo("Please change this."))
                .body("details.patch.redacted", equalTo(true))
                .body("details.patch.fraud", nullValue());
        as("ID-BPOM")
                .get(path(alert, id))
                .then()
                .body("details.patch.fraud.practice", equalTo("substituted excipient"));
    }

    @Test
    void aDraftedPatchIsReplacedAsAWholeSoThatItCanRemoveSomething() {
        String alert = alert();
        String id = drafted("KR-MFDS", alert, proposal("AMENDMENT_PROPOSAL", RECALL));

        as("KR-MFDS", "officer")
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"details\": {\"patch\": {\"productStatus\": null}}}")
                .patch(path(alert, id))
                .then()
                .statusCode(200)
                .body("details.patch.measures", nullValue());
        post(as("KR-MFDS"), path(alert, id) + "/propose", "{}").then().statusCode(200);
        post(as("ID-BPOM"), path(alert, id) + "/apply", "{}").then().statusCode(200);

        as("ID-BPOM").get("/v1/alerts/" + alert).then().body("productStatus", nullValue());
    }
}
