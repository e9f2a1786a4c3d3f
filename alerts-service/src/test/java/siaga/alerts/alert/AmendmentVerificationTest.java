package siaga.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.asDesk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;

/** A border rejection turns out to be an alert: the desk looks at it again, and nobody loses sight of what there is. */
@QuarkusTest
@WithEngines
class AmendmentVerificationTest {

    private static final String REJECTION =
            Examples.DRAFT.replace("\"type\": \"ALERT\"", "\"type\": \"BORDER_REJECTION\"");
    private static final String RAISED = "{\"type\": \"ALERT\"}";
    private static final String RECALL = Examples.PATCH;

    @Inject
    TestMembers members;

    private String id;

    @BeforeEach
    void distributed() throws Exception {
        members.seed();
        id = Calls.draft("ID-BPOM", REJECTION);
        for (String step : List.of("submit", "validate", "distribute")) {
            act(as("ID-BPOM"), id, step).then().statusCode(200);
        }
    }

    @Test
    void theOldVersionStaysVisibleUntilTheDeskApproves() {
        patch(RAISED)
                .then()
                .statusCode(200)
                .body("type", equalTo("BORDER_REJECTION"))
                .body("version", equalTo(1))
                .body("amendment.href", equalTo("/v1/alerts/" + id + "/amendment"));
        as("KR-MFDS")
                .get("/v1/alerts/" + id)
                .then()
                .body("type", equalTo("BORDER_REJECTION"))
                .body("amendment", nullValue());

        act(asDesk(), id, "approve", Examples.CHECKLIST)
                .then()
                .statusCode(200)
                .body("type", equalTo("ALERT"))
                .body("version", equalTo(2))
                .body("verification", equalTo("VERIFIED"))
                .body("amendment", nullValue());
        as("KR-MFDS").get("/v1/alerts/" + id).then().body("type", equalTo("ALERT"));
    }

    @Test
    void theDeskReadsWhatItIsToJudgeAndReadersDoNot() {
        patch(RAISED);

        asDesk().get("/v1/alerts/" + id + "/amendment")
                .then()
                .statusCode(200)
                .body("diff.path", equalTo(List.of("/type")))
                .body("proposed.type", equalTo("ALERT"));
        as("KR-MFDS").get("/v1/alerts/" + id + "/amendment").then().statusCode(404);
        as("TH-FDA").get("/v1/alerts/" + id + "/amendment").then().statusCode(404);
    }

    @Test
    void theDeskReturnsItWithAReasonAndWhatIsDistributedStays() {
        patch(RAISED);

        act(asDesk(), id, "return").then().statusCode(422).body("errors.pointer", hasItems("/reason"));
        act(asDesk(), id, "return", Examples.REASON)
                .then()
                .statusCode(200)
                .body("type", equalTo("BORDER_REJECTION"))
                .body("amendment", nullValue());
        act(asDesk(), id, "approve", Examples.CHECKLIST)
                .then()
                .statusCode(409)
                .body("detail", containsString("DISTRIBUTED"));
    }

    @Test
    void aSeriousOneIsReleasedPastASilentDesk() {
        patch(RAISED);

        act(as("ID-BPOM"), id, "release").then().statusCode(422).body("errors.pointer", hasItems("/reason"));
        act(as("ID-BPOM"), id, "release", "{\"reason\":\"Children are being given it now.\"}")
                .then()
                .statusCode(200)
                .body("type", equalTo("ALERT"))
                .body("verification", equalTo("PENDING"));
    }

    @Test
    void whatElseIsAmendedMeanwhileIsKept() {
        patch(RAISED);
        patch(RECALL).then().statusCode(200).body("version", equalTo(2)).body("amendment", notNullValue());

        act(asDesk(), id, "approve", Examples.CHECKLIST)
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("type", equalTo("ALERT"))
                .body("measures.type", hasItem("RECALL_FROM_CONSUMERS"));
    }

    @Test
    void theOriginTakesItBackAndNobodyElseDoes() {
        patch(RAISED);

        as("KR-MFDS").delete("/v1/alerts/" + id + "/amendment").then().statusCode(404);
        asDesk().delete("/v1/alerts/" + id + "/amendment").then().statusCode(403);
        as("ID-BPOM").delete("/v1/alerts/" + id + "/amendment").then().statusCode(204);
        as("ID-BPOM").get("/v1/alerts/" + id + "/amendment").then().statusCode(404);
    }

    @Test
    void withTheAlertEndsWhatWasToBeChangedOfIt() {
        patch(RAISED);
        act(as("ID-BPOM"), id, "close", "{\"report\":\"Sent back.\",\"reason\":\"Nothing left.\"}")
                .then()
                .statusCode(200);

        act(as("ID-BPOM"), id, "reopen", Examples.REOPENING)
                .then()
                .statusCode(200)
                .body("amendment", nullValue());
    }

    @Test
    void theEntityTagChangesWhenAChangeIsProposed() {
        String before = as("ID-BPOM").get("/v1/alerts/" + id).header("ETag");

        assertThat(patch(RAISED).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void aDiffSaysWhatAVersionChangedForEachReader() {
        patch(RECALL).then().statusCode(200);

        as("KR-MFDS")
                .get("/v1/alerts/" + id + "/versions/2/diff")
                .then()
                .statusCode(200)
                .contentType("application/json-patch+json")
                .body("op", equalTo(List.of("add")))
                .body("[0].value.scope", equalTo("all lots"));
        as("KR-MFDS")
                .get("/v1/alerts/" + id + "/versions/1/diff?from=2")
                .then()
                .statusCode(200)
                .body("op", equalTo(List.of("remove")));
        as("KR-MFDS").get("/v1/alerts/" + id + "/versions/2/diff?from=7").then().statusCode(404);
        as("TH-FDA").get("/v1/alerts/" + id + "/versions/2/diff").then().statusCode(404);
    }

    @Test
    void aDiffTellsNothingOfAHiddenPlace() {
        patch("{\"fraud\": {\"practice\": \"substituted excipient\"}}").then().statusCode(200);
        patch("{\"fraud\": {\"practice\": \"diluted syrup\"}}").then().statusCode(200);

        as("KR-MFDS")
                .get("/v1/alerts/" + id + "/versions/3/diff")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
        as("ID-BPOM").get("/v1/alerts/" + id + "/versions/3/diff").then().body("[0].value", equalTo("diluted syrup"));
    }

    private Response patch(String patch) {
        String tag = as("ID-BPOM").get("/v1/alerts/" + id).header("ETag");
        return as("ID-BPOM")
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/v1/alerts/" + id);
    }
}
