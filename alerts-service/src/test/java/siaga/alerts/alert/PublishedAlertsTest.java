package siaga.alerts.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.asDesk;
import static siaga.alerts.alert.Calls.distributed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;

@QuarkusTest
@WithEngines
class PublishedAlertsTest {

    private static final String ALERTS = "/public/v1/alerts";

    @Inject
    TestMembers members;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void everybodyReadsTheFieldSetOfAClearAlert() {
        String reference = reference(distributed("ID-BPOM", clear()));

        stranger()
                .get(ALERTS + "/" + reference)
                .then()
                .statusCode(200)
                .body("reference", equalTo(reference))
                .body("status", equalTo("DISTRIBUTED"))
                .body("notifiedBy", equalTo("ID-BPOM"))
                .body("type", equalTo("ALERT"))
                .body("basis", equalTo("ENFORCEMENT_OPERATION"))
                .body("riskDecision", equalTo("SERIOUS"))
                .body("products[0].lots[0].lot", equalTo("B77-K01"))
                .body("hazards[0].category", equalTo("DEG_EG"))
                .body("origins", contains("KR"))
                .body("distributedTo", contains("ID", "MY"))
                .body("href", equalTo(ALERTS + "/" + reference));
        stranger().get(ALERTS + "?limit=200").then().statusCode(200).body("items.reference", hasItem(reference));
    }

    @Test
    void whatIsNotInTheFieldSetIsNotShown() {
        String id = distributed("ID-BPOM", clear().replace("\"tlp\":", """
                        "fraud": {"practice": "substituted excipient", "underPoliceInvestigation": true},
                        "illness": {"persons": 3, "symptoms": ["anuria"]},
                        "border": {"entryPoint": "IDTPP", "consignee": "PT Contoh Niaga"},
                        "summary": [{"lang": "en", "text": "Told by an employee."}],
                        "tlp":"""));

        String body = stranger().get(ALERTS + "/" + reference(id)).body().asString();

        assertThat(body)
                .doesNotContain("fraud", "illness", "border", "summary", "employee", "operators", "Yesi Chemical")
                .doesNotContain("audience", "flags", "rationale", "subject", "acts", "version", id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREEN", "AMBER", "AMBER_STRICT"})
    void otherLabelsAreNotPublic(String tlp) {
        String reference = reference(distributed("ID-BPOM", labelled(tlp)));

        stranger().get(ALERTS + "/" + reference).then().statusCode(404);
        stranger().get(ALERTS + "?limit=200").then().body("items.reference", not(hasItem(reference)));
    }

    @Test
    void anAlertForNamedPersonsIsNotPublic() {
        String red = Examples.DRAFT
                .replace("\"tlp\": \"AMBER\"", "\"tlp\": \"RED\"")
                .replaceAll("\"audience\":.*", "\"audience\": {\"persons\": [\"ani@ID-BPOM\"]},");
        String id = released("ID-BPOM", red, as("ID-BPOM"));

        stranger().get(ALERTS + "/" + reference(id)).then().statusCode(404);
    }

    @Test
    void nothingIsPublicBeforeItIsDistributed() {
        String id = Calls.inVerification("ID-BPOM", clear());

        stranger().get(ALERTS + "/" + id).then().statusCode(404);
        String page = stranger().get(ALERTS + "?notifiedBy=ID-BPOM&limit=200").asString();
        act(asDesk(), id, "approve", Examples.CHECKLIST).then().statusCode(200);
        assertThat(page).doesNotContain(reference(id));
        stranger().get(ALERTS + "/" + reference(id)).then().statusCode(200);
    }

    @Test
    void anAlertIsFoundByItsReferenceOnly() {
        String id = distributed("ID-BPOM", clear());

        stranger().get(ALERTS + "/" + id).then().statusCode(404);
        stranger()
                .get(ALERTS + "/" + id.toUpperCase(java.util.Locale.ROOT))
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasNarrowedIsNotPublicAnyMore() {
        String id = distributed("ID-BPOM", clear());

        act(as("ID-BPOM"), id, "narrow", "{\"tlp\":\"GREEN\"}").then().statusCode(200);

        stranger().get(ALERTS + "/" + reference(id)).then().statusCode(404);
        stranger().get(ALERTS + "?limit=200").then().body("items.reference", not(hasItem(reference(id))));
    }

    @Test
    void aWithdrawnAlertIsAShellThatNothingItSaidFinds() {
        String lot = lot();
        String id = distributed("ID-BPOM", clear().replace("B77-K01", lot));
        stranger().get(ALERTS + "?lot=" + lot).then().body("items.reference", contains(reference(id)));

        act(as("ID-BPOM"), id, "withdraw", Examples.WITHDRAWAL).then().statusCode(200);

        stranger()
                .get(ALERTS + "/" + reference(id))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("reason", containsString("mixed up two samples"))
                .body("withdrawnAt", notNullValue())
                .body("network", nullValue())
                .body("products", nullValue())
                .body("hazards", nullValue())
                .body("distributedTo", nullValue());
        stranger().get(ALERTS + "?limit=200").then().body("items.reference", hasItem(reference(id)));
        for (String filter : List.of("lot=" + lot, "network=MEDICINE", "type=ALERT", "riskDecision=SERIOUS")) {
            stranger()
                    .get(ALERTS + "?limit=200&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.reference", not(hasItem(reference(id))));
        }
    }

    @Test
    void markedPlacesAreNotThereAndCannotBeSearchedFor() {
        String lot = lot();
        String marked = clear().replace("B77-K01", lot).replace("\"tlp\":", """
                "compartments": [
                  {"pointer": "/products/0/lots/0/lot", "compartment": "COMMERCIAL"},
                  {"pointer": "/hazards/0/substance/name", "compartment": "SOURCE_PROTECTION"},
                  {"pointer": "/hazards/0/declared", "compartment": "COMMERCIAL"},
                  {"pointer": "/distribution/countries/0", "compartment": "LAW_ENFORCEMENT"},
                  {"pointer": "/operators/0/role", "compartment": "COMMERCIAL"}],
                "tlp":""");
        String reference = reference(distributed("ID-BPOM", marked));

        Response read = stranger().get(ALERTS + "/" + reference);

        read.then()
                .statusCode(200)
                .body("products[0].name", equalTo("Contoh Syrup 60 ml"))
                .body("products[0].lots[0].expiry", equalTo("2027-11-30"))
                .body("hazards[0].substance.cas", equalTo("111-46-6"))
                .body("hazards[0].declared", nullValue())
                .body("distributedTo", contains("MY"))
                .body("origins.size()", equalTo(0));
        assertThat(read.asString()).doesNotContain(lot, "diethylene", "redacted", "COMMERCIAL");
        for (String filter : List.of("lot=" + lot, "distributedTo=ID", "origin=KR")) {
            for (RequestSpecification reader : List.of(stranger(), as("TH-FDA"))) {
                String path = reader == stranger() ? ALERTS : "/v1/alerts";
                reader.get(path + "?limit=200&" + filter).then().body("items.reference", not(hasItem(reference)));
            }
        }
    }

    @Test
    void aTokenChangesNothing() {
        String reference = reference(distributed("ID-BPOM", clear()));
        String path = ALERTS + "/" + reference;
        Response unknown = stranger().get(path);

        for (RequestSpecification reader :
                List.of(as("ID-BPOM"), as("VN-DAV"), given().auth().oauth2("not-a-token"))) {
            Response known = reader.get(path);
            assertThat(known.statusCode()).isEqualTo(200);
            assertThat(known.asString()).isEqualTo(unknown.asString());
            assertThat(known.header("ETag")).isEqualTo(unknown.header("ETag"));
            assertThat(known.header("Vary")).isNull();
        }
    }

    @Test
    void whoHasItIsNotSentItAgainUntilItChanges() {
        String id = distributed("ID-BPOM", clear());
        for (String path : List.of(ALERTS + "/" + reference(id), ALERTS + "?notifiedBy=ID-BPOM&limit=1")) {
            Response first = stranger().get(path);
            assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
            assertThat(first.header("ETag")).startsWith("\"");

            Response again =
                    stranger().header("If-None-Match", first.header("ETag")).get(path);

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.asString()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Cache-Control")).isEqualTo("public, max-age=60");
        }
        String path = ALERTS + "/" + reference(id);
        Response before = stranger().get(path);
        assertThat(before.header("Last-Modified")).isNotNull();
        act(asDesk(), id, "question", Examples.REASON).then().statusCode(200);

        Response after =
                stranger().header("If-None-Match", before.header("ETag")).get(path);

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.<String>path("verification")).isEqualTo("QUESTIONED");
    }

    @Test
    void whatSupersedesIsNamedWhenItIsPublicToo() {
        String wrong = distributed("ID-BPOM", clear());
        String alsoWrong = distributed("ID-BPOM", clear());
        String right = distributed("ID-BPOM", clear());
        String hidden = distributed("ID-BPOM", labelled("GREEN"));

        act(as("ID-BPOM"), wrong, "supersede", "{\"by\":\"" + right + "\"}")
                .then()
                .statusCode(200);
        act(as("ID-BPOM"), alsoWrong, "supersede", "{\"by\":\"" + hidden + "\"}")
                .then()
                .statusCode(200);

        stranger().get(ALERTS + "/" + reference(wrong)).then().body("supersededBy", equalTo(reference(right)));
        stranger()
                .get(ALERTS + "/" + reference(alsoWrong))
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededBy", nullValue());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        String lot = lot();
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.addFirst(reference(distributed("ID-BPOM", clear().replace("B77-K01", lot))));
        }

        List<String> listed = new ArrayList<>();
        String after = "";
        do {
            Response page = stranger().get(ALERTS + "?limit=2&lot=" + lot + after);
            listed.addAll(page.path("items.reference"));
            after = page.path("next") == null ? null : "&after=" + page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(after == null);
            assertThat(page.asString()).doesNotContain("\"id\"");
        } while (after != null);

        assertThat(listed).isEqualTo(newestFirst);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tlp=GREEN",
                "status=DRAFT",
                "flaggedFor=me",
                "basis=LABORATORY",
                "operator=Yesi",
                "network=NONE",
                "limit=0",
                "after=x",
                "after=MQoy"
            })
    void whatTheListDoesNotShowIsNoFilter(String query) {
        int status = stranger().get(ALERTS + "?" + query).statusCode();

        assertThat(status).isBetween(400, 404);
    }

    @Test
    void timesNarrowTheList() {
        String reference = reference(distributed("ID-BPOM", clear()));
        String at = stranger().get(ALERTS + "/" + reference).path("distributedAt");

        stranger().get(ALERTS + "?limit=200&since=" + at).then().body("items.reference", hasItem(reference));
        stranger().get(ALERTS + "?limit=200&until=" + at).then().body("items.reference", not(hasItem(reference)));
    }

    private static RequestSpecification stranger() {
        return given();
    }

    private static String reference(String id) {
        return as("ID-BPOM").get("/v1/alerts/" + id).path("reference");
    }

    private static String released(String agency, String body, RequestSpecification by) {
        String id = Calls.inVerification(agency, body);
        act(by, id, "release", Examples.REASON).then().statusCode(200);
        return id;
    }

    private static String clear() {
        return labelled("CLEAR");
    }

    private static String labelled(String tlp) {
        return Examples.DRAFT.replace("\"tlp\": \"AMBER\"", "\"tlp\": \"" + tlp + "\"");
    }

    private static String lot() {
        return "PUB" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
