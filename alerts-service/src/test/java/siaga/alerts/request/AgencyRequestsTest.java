package siaga.alerts.request;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.create;
import static siaga.alerts.alert.Calls.post;
import static siaga.alerts.request.Asking.FOUND;
import static siaga.alerts.request.Asking.TRACE;
import static siaga.alerts.request.Asking.alert;
import static siaga.alerts.request.Asking.opened;
import static siaga.alerts.request.Asking.path;
import static siaga.alerts.request.Asking.trace;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.alerts.alert.Calls;

/** What waits for an agency over all alerts, what others may read of it, and what an answer may say. */
@QuarkusTest
@WithEngines
class AgencyRequestsTest {

    private static final String ALL = "/v1/requests?limit=200";

    @Inject
    TestMembers members;

    @Inject
    EntityManager database;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void anAgencySeesWhatIsAskedOfItAndWhatItAsksOnEveryAlert() {
        String asked = opened("SG-HSA", alert(), TRACE);
        String asking = opened("KR-MFDS", alert(), TRACE.replace("KR-MFDS", "SG-HSA"));

        list("KR-MFDS", ALL + "&to=me").body("items.id", hasItem(asked)).body("items.id", not(hasItem(asking)));
        list("KR-MFDS", ALL + "&from=me").body("items.id", hasItem(asking)).body("items.id", not(hasItem(asked)));
        list("KR-MFDS", ALL).body("items.id", hasItem(asked)).body("items.id", hasItem(asking));
        list("KR-MFDS", ALL + "&state=ANSWERED").body("items.id", not(hasItem(asked)));
        list("MY-NPRA", ALL).body("items.id", not(hasItem(asked)));
        as("KR-MFDS").get("/v1/requests?to=you").then().statusCode(400);
        as("KR-MFDS").get("/v1/requests?overdue=maybe").then().statusCode(400);
    }

    @Test
    void whatIsOpenPastItsTimeIsOverdueAsLongAsTheAlertIsWorkedOn() {
        String alert = alert();
        String late = opened("SG-HSA", alert, TRACE);
        String inTime = opened("SG-HSA", alert, TRACE);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update request set due_at = '2026-01-01T00:00:00Z' where id = :id")
                        .setParameter("id", UUID.fromString(late))
                        .executeUpdate());

        list("KR-MFDS", ALL + "&to=me&overdue=true")
                .body("items.id", hasItem(late))
                .body("items.id", not(hasItem(inTime)));
        list("KR-MFDS", ALL + "&to=me&overdue=false").body("items.id", not(hasItem(late)));
        as("KR-MFDS").get(path(alert, late)).then().body("overdue", equalTo(true));
        act(as("ID-BPOM"), alert, "close", "{\"report\": \"Recalled.\", \"reason\": \"By telephone.\"}")
                .then()
                .statusCode(200);
        list("KR-MFDS", ALL + "&to=me&overdue=true").body("items.id", not(hasItem(late)));
    }

    @Test
    void whoLosesTheAlertLosesItsRequestsEverywhereAtOnce() {
        String alert = alert();
        String id = opened("ID-BPOM", alert, TRACE.replace("KR-MFDS", "SG-HSA"));
        act(as("ID-BPOM"), alert, "narrow", """
                        {"tlp": "AMBER_STRICT", "audience": {"agencies": ["KR-MFDS"]}, "reason": "Secrecy.", "flags": []}""").then().statusCode(200);

        as("SG-HSA").get(path(alert)).then().statusCode(404);
        as("SG-HSA").get(path(alert, id)).then().statusCode(404);
        post(as("SG-HSA"), path(alert, id) + "/answer", FOUND).then().statusCode(404);
        list("SG-HSA", ALL).body("items.id", not(hasItem(id)));
        list("ID-BPOM", ALL).body("items.id", hasItem(id));
    }

    @Test
    void requestsOnAWithdrawnAlertAreTheOriginsAlone() {
        String alert = alert();
        String id = opened("ID-BPOM", alert, TRACE);
        act(as("ID-BPOM"), alert, "withdraw", "{\"reason\": \"Two samples were mixed up.\"}")
                .then()
                .statusCode(200);

        as("KR-MFDS").get(path(alert, id)).then().statusCode(404);
        list("KR-MFDS", ALL).body("items.id", not(hasItem(id)));
        as("ID-BPOM").get(path(alert, id)).then().statusCode(200);
        list("ID-BPOM", ALL).body("items.id", hasItem(id));
    }

    @Test
    void aListComesInPages() {
        String alert = alert();
        opened("MY-NPRA", alert, TRACE);
        String second = opened("MY-NPRA", alert, TRACE);

        String next = list("MY-NPRA", "/v1/requests?from=me&limit=1")
                .body("items[0].id", equalTo(second))
                .extract()
                .path("next");
        list("MY-NPRA", "/v1/requests?from=me&limit=1&after=" + next).body("items[0].id", not(equalTo(second)));
    }

    @Test
    void anAnswerIsKeptToACompartmentWhileTheRequestIsNot() {
        String alert = Calls.distributed("ID-BPOM", Calls.SYRUP.replace("\"SG-HSA\"]", "\"SG-HSA\", \"ID-POLRI\"]"));
        String id = opened("SG-HSA", alert, trace("\"forAll\": true"));

        post(
                        as("KR-MFDS"),
                        path(alert, id) + "/answer",
                        FOUND.replaceFirst("\\{", "{\"compartment\": \"LAW_ENFORCEMENT\", "))
                .then()
                .statusCode(200)
                .body("answer.found", equalTo(true));

        as("SG-HSA")
                .get(path(alert, id))
                .then()
                .body("text[0].lang", equalTo("en"))
                .body("answer.redacted", equalTo(true))
                .body("answer.contact", equalTo("KR-MFDS"))
                .body("answer.found", nullValue());
        as("ID-POLRI").get(path(alert, id)).then().body("answer.found", equalTo(true));
        as("ID-BPOM").get(path(alert, id)).then().body("answer.found", equalTo(true));
    }

    @Test
    void whatIsAskedIsKeptToACompartmentThatTheAskedIsClearedFor() {
        String alert = Calls.distributed("ID-BPOM", Calls.SYRUP.replace("\"SG-HSA\"]", "\"SG-HSA\", \"ID-POLRI\"]"));
        String id = opened(
                "KR-MFDS",
                alert,
                trace("\"forAll\": true, \"compartment\": \"LAW_ENFORCEMENT\"").replace("\"KR-MFDS\"", "\"ID-POLRI\""));

        as("SG-HSA")
                .get(path(alert, id))
                .then()
                .body("text.redacted", equalTo(true))
                .body("items", nullValue());
        as("ID-POLRI").get(path(alert, id)).then().body("items[0]", equalTo("/products/0/lots/0"));
    }

    @Test
    void anAnswerLeadsOnlyToAFollowUpThatTheAskedAgencyHasProposedOnThisAlert() {
        String alert = alert();
        String id = opened("ID-BPOM", alert, TRACE);
        String own = report(alert, "KR-MFDS", false);

        for (String wrong : new String[] {
            report(alert, "SG-HSA", false), report(alert, "KR-MFDS", true), report(alert(), "KR-MFDS", false)
        }) {
            post(as("KR-MFDS"), path(alert, id) + "/answer", answerWith(wrong))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/followUpId"));
        }
        post(as("KR-MFDS"), path(alert, id) + "/answer", answerWith(own))
                .then()
                .statusCode(200)
                .body("answer.followUpId", equalTo(own));
    }

    private static String report(String alert, String agency, boolean draft) {
        return create(as(agency), "/v1/alerts/" + alert + "/follow-ups", """
                        {"type": "PRODUCT_NOT_FOUND", "text": [{"lang": "en", "text": "Nowhere."}], "draft": %s}""".formatted(draft))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String answerWith(String followUp) {
        return "{\"text\": [{\"lang\": \"en\", \"text\": \"See there.\"}], \"followUpId\": \"" + followUp + "\"}";
    }

    private static ValidatableResponse list(String agency, String path) {
        return as(agency).get(path).then().statusCode(200);
    }
}
