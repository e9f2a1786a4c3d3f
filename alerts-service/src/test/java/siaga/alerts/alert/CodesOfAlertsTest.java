package siaga.alerts.alert;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.alerts.codelist.Lists;

@QuarkusTest
@WithEngines
class CodesOfAlertsTest {

    @Inject
    TestMembers members;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void draftMayHoldAnyCodeButIsNotSubmittedWithAnUnknownOne() {
        String id = Calls.draft("ID-BPOM", Examples.DRAFT.replace("DEG_EG", "DEG_AND_EG"));

        Calls.act(Calls.as("ID-BPOM"), id, "submit")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/hazards/0/category"))
                .body("errors.code", contains("unknown-code"))
                .body("errors[0].detail", containsString("Did you mean DEG_EG"));
    }

    @Test
    void retiredCodeIsRefusedInWhatIsNewAndItsReplacementNamed() {
        String code = Lists.added("medicine-hazard");
        Lists.retired("medicine-hazard", code, "{\"replacedBy\": \"DEG_EG\"}");
        String id = Calls.draft("ID-BPOM", Examples.DRAFT.replace("DEG_EG", code));

        Calls.act(Calls.as("ID-BPOM"), id, "submit")
                .then()
                .statusCode(422)
                .body("errors.code", contains("retired-code"))
                .body("errors[0].detail", containsString("Use DEG_EG instead"));
    }

    @Test
    void retiredCodeStaysValidWhereItStands() {
        String code = Lists.added("medicine-hazard");
        String id = Calls.distributed("ID-BPOM", Examples.DRAFT.replace("DEG_EG", code));
        String submitted = Calls.draft("ID-BPOM", Examples.DRAFT.replace("DEG_EG", code));
        Calls.act(Calls.as("ID-BPOM"), submitted, "submit").then().statusCode(200);
        Lists.retired("medicine-hazard", code, "{}");

        amend(id, Examples.PATCH).then().statusCode(200).body("hazards[0].category", equalTo(code));
        Calls.act(
                        Calls.as("ID-BPOM"),
                        id,
                        "narrow",
                        "{\"tlp\": \"AMBER_STRICT\", \"audience\": {\"agencies\": [\"KR-MFDS\"]}}")
                .then()
                .statusCode(200);
        Calls.act(Calls.as("ID-BPOM"), submitted, "validate").then().statusCode(200);
    }

    @Test
    void amendmentCannotBringARetiredCodeIn() {
        String code = Lists.added("medicine-hazard");
        Lists.retired("medicine-hazard", code, "{}");
        String id = Calls.distributed("ID-BPOM", Examples.DRAFT);

        amend(id, "{\"hazards\": [{\"category\": \"" + code + "\"}]}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("retired-code"));
    }

    private static Response amend(String id, String patch) {
        String etag = Calls.as("ID-BPOM").get("/v1/alerts/" + id).header("ETag");
        return Calls.as("ID-BPOM")
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/v1/alerts/" + id);
    }
}
