package siaga.alerts.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.asPerson;
import static siaga.alerts.alert.Calls.distributed;
import static siaga.alerts.alert.Calls.post;
import static siaga.alerts.followup.Reports.alert;
import static siaga.alerts.followup.Reports.alertToPoliceToo;
import static siaga.alerts.followup.Reports.drafted;
import static siaga.alerts.followup.Reports.notFound;
import static siaga.alerts.followup.Reports.path;
import static siaga.alerts.followup.Reports.proposed;
import static siaga.alerts.followup.Reports.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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

/** A follow-up is never read more widely than its alert, and as narrowly as its author wants. */
@QuarkusTest
@WithEngines
class FollowUpSharingTest {

    private static final String TO_MALAYSIA = """
            "tlp": "AMBER_STRICT", "audience": {"agencies": ["MY-NPRA"]}""";

    private static final String LAW = "\"compartment\": \"LAW_ENFORCEMENT\", \"details\": {\"measures\": []}";

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

    @ParameterizedTest
    @CsvSource({"KR-MFDS, 200", "MY-NPRA, 200", "ID-BPOM, 200", "SG-HSA, 404", "KR-BUSAN, 404", "TH-FDA, 404"})
    void whatIsAddressedToOneIsReadByThatOneItsAuthorAndTheOrigin(String agency, int status) {
        String alert = alert();

        String id = proposed("KR-MFDS", alert, notFound(TO_MALAYSIA));

        as(agency).get(path(alert, id)).then().statusCode(status);
        if (!agency.equals("TH-FDA")) {
            as(agency).get(path(alert)).then().body("items", hasSize(status == 200 ? 1 : 0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"tlp\": \"GREEN\"                                                          | /tlp",
                "\"tlp\": \"CLEAR\"                                                          | /tlp",
                "\"tlp\": \"RED\"                                                            | /audience/persons",
                "\"tlp\": \"RED\", \"audience\": {\"persons\": [\"kim@KR-MFDS\"]}            | /audience/persons",
                "\"audience\": {\"persons\": [\"kim@KR-MFDS\"]}                              | /audience/persons",
                "\"audience\": {\"agencies\": [\"XX-NONE\"]}                                 | /audience/agencies/0",
                "\"audience\": {\"agencies\": [\"SG-HSA\"], \"exclude\": [\"SG-HSA\"]}       | /audience/exclude",
            })
    void aSharingThatIsWiderOrContradictsItselfIsRefused(String sharing, String pointer) {
        write(as("KR-MFDS"), alert(), notFound(sharing))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems(pointer));
    }

    @Test
    void underGreenAnAudienceOfItsOwnStillKeepsOthersOut() {
        String alert = distributed("ID-BPOM", Calls.SYRUP.replace("\"tlp\": \"AMBER\"", "\"tlp\": \"GREEN\""));

        String id = proposed("KR-MFDS", alert, notFound("\"audience\": {\"agencies\": [\"MY-NPRA\"]}"));

        as("MY-NPRA").get(path(alert, id)).then().statusCode(200).body("tlp", equalTo("AMBER"));
        as("TH-FDA").get(path(alert, id)).then().statusCode(404);
        write(as("KR-MFDS"), alert, notFound("\"tlp\": \"GREEN\", \"audience\": {\"agencies\": [\"MY-NPRA\"]}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/audience"));
    }

    @Test
    void redIsReadByThePersonsItNamesOnly() {
        String alert = alert();
        String id = write(
                        asPerson("KR-MFDS", "kim", "contact-point"),
                        alert,
                        notFound("\"tlp\": \"RED\", \"audience\": {\"persons\": [\"rina@ID-BPOM\"]}"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        asPerson("ID-BPOM", "rina", "officer").get(path(alert, id)).then().statusCode(200);
        asPerson("KR-MFDS", "kim", "officer").get(path(alert, id)).then().statusCode(200);
        asPerson("ID-BPOM", "budi", "contact-point").get(path(alert, id)).then().statusCode(404);
        asPerson("KR-MFDS", "lee", "officer").get(path(alert, id)).then().statusCode(404);
    }

    @Test
    void whoIsNotClearedReadsAMarkerInPlaceOfTextAndDetails() {
        String alert = alertToPoliceToo();

        String id = proposed("KR-MFDS", alert, notFound(LAW));

        as("SG-HSA")
                .get(path(alert, id))
                .then()
                .statusCode(200)
                .body("text.redacted", equalTo(true))
                .body("text.compartment", equalTo("LAW_ENFORCEMENT"))
                .body("text.contact", equalTo("KR-MFDS"))
                .body("details.redacted", equalTo(true))
                .body("occurredAt", nullValue());
        as("SG-HSA").get(path(alert)).then().body("items[0].text.redacted", equalTo(true));
        for (String cleared : List.of("ID-POLRI", "ID-BPOM", "KR-MFDS")) {
            as(cleared).get(path(alert, id)).then().body("text[0].lang", equalTo("en"));
        }
    }

    @Test
    void theAuthorNarrowsAndOnlyTheOriginLoosens() {
        String alert = alert();
        String id = proposed("KR-MFDS", alert, notFound(TO_MALAYSIA));
        String at = path(alert, id) + "/sharing";
        String toSingaporeToo = """
                {"tlp": "AMBER_STRICT", "audience": {"agencies": ["MY-NPRA", "SG-HSA"]}, "reason": "They have it too."}""";

        post(as("KR-MFDS"), at, toSingaporeToo).then().statusCode(403);
        post(as("MY-NPRA"), at, toSingaporeToo).then().statusCode(403);
        post(as("SG-HSA"), at, toSingaporeToo).then().statusCode(404);
        post(as("ID-BPOM"), at, "{\"tlp\": \"AMBER\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/reason"));
        post(as("ID-BPOM"), at, "{\"tlp\": \"GREEN\", \"reason\": \"Everybody.\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("wider"));
        post(as("ID-BPOM"), at, toSingaporeToo).then().statusCode(200);
        as("SG-HSA").get(path(alert, id)).then().statusCode(200);
        post(as("KR-MFDS"), at, "{\"tlp\": \"AMBER_STRICT\", \"audience\": {}, \"reason\": \"For Indonesia alone.\"}")
                .then()
                .statusCode(200);
        as("SG-HSA").get(path(alert, id)).then().statusCode(404);
        as("ID-BPOM").get(path(alert, id)).then().statusCode(200);

        assertThat(trail.acts(alert)).containsExactly("follow-up.propose", "follow-up.loosen", "follow-up.narrow");
        try (Told told = new Told(kafka, alert)) {
            told.last(4);
            assertThat(told.types())
                    .containsExactly("DISTRIBUTED", "FOLLOW_UP_ADDED", "FOLLOW_UP_ADDED", "FOLLOW_UP_ADDED");
        }
    }

    @Test
    void whoGainsAFollowUpIsToldOfIt() {
        String alert = alert();
        String id = proposed("KR-MFDS", alert, notFound(TO_MALAYSIA));

        post(as("ID-BPOM"), path(alert, id) + "/sharing", "{\"reason\": \"For all who have the alert.\"}")
                .then()
                .statusCode(200)
                .body("audience", nullValue());

        try (Told told = new Told(kafka, alert)) {
            assertThat(told.last(3).at("/matter/tells").valueStream().map(JsonNode::asText))
                    .contains("SG-HSA", "KR-MFDS", "KR-BUSAN")
                    .doesNotContain("ID-BPOM", "MY-NPRA", "TH-FDA");
        }
    }

    @Test
    void aDraftIsEditedRatherThanShared() {
        String alert = alert();
        String id = drafted("KR-MFDS", alert, notFound(TO_MALAYSIA));

        post(as("KR-MFDS"), path(alert, id) + "/sharing", "{\"reason\": \"For all.\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void whoLosesTheAlertLosesWhatIsReportedOnItAtOnce() {
        String alert = alert();
        String id = proposed("SG-HSA", alert, notFound("\"tlp\": \"AMBER\""));
        act(as("ID-BPOM"), alert, "narrow", """
                        {"tlp": "AMBER_STRICT", "audience": {"agencies": ["KR-MFDS"]}, "reason": "Secrecy.", "flags": []}""").then().statusCode(200);

        as("SG-HSA").get(path(alert)).then().statusCode(404);
        as("SG-HSA").get(path(alert, id)).then().statusCode(404);
        write(as("SG-HSA"), alert, notFound("\"tlp\": \"AMBER_STRICT\"")).then().statusCode(404);
        post(as("SG-HSA"), path(alert, id) + "/sharing", "{\"reason\": \"Mine.\"}")
                .then()
                .statusCode(404);
        as("KR-MFDS").get(path(alert, id)).then().statusCode(200).body("tlp", equalTo("AMBER_STRICT"));
    }
}
