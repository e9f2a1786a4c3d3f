package siaga.alerts.attachment;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import siaga.stack.TokenResource;

/** Alerts and their documents, as the members of the tests send and read them. */
final class Uploads {

    /** To Korea, which is flagged, Malaysia and Singapore. */
    private static final String ALERT = """
            {
              "network": "TRADITIONAL_MEDICINE_SUPPLEMENT",
              "type": "NON_COMPLIANCE",
              "basis": "ONLINE_MARKET_MONITORING",
              "subject": [{"lang": "en", "text": "Slimming tea with sibutramine", "origin": "OFFICIAL"}],
              "productStatus": "FALSIFIED",
              "risk": {"decision": "SERIOUS"},
              "products": [{"name": "Teh Contoh 20 sachets", "lots": [{"lot": "T-07"}]}],
              "distribution": {
                "status": "POSSIBLE_ON_MARKET",
                "flags": [{"agency": "KR-MFDS", "attention": "FOR_FOLLOW_UP", "reason": "RAW_MATERIAL"}]
              },
              "tlp": "AMBER",
              "audience": {"agencies": ["SG-HSA", "MY-NPRA", "ID-POLRI"]}
            }""";

    private Uploads() {}

    static RequestSpecification as(String agency) {
        return as(agency, "officer", "validator", "contact-point", "auditor");
    }

    static RequestSpecification as(String agency, String... roles) {
        return given().auth().oauth2(TokenResource.system(agency, roles));
    }

    static String draft() {
        return as("ID-BPOM")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(ALERT)
                .post("/v1/alerts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String distribute(String draft) {
        for (String act : new String[] {"submit", "validate", "distribute"}) {
            as("ID-BPOM").post("/v1/alerts/" + draft + "/" + act).then().statusCode(200);
        }
        return draft;
    }

    static String distributed() {
        return distribute(draft());
    }

    /** Uploads without further parameters than kind and name. */
    static Response upload(RequestSpecification by, String alert, byte[] bytes) {
        return upload(by.queryParam("name", "sibutramine-lab-report.pdf"), alert, "ANALYTICAL_REPORT", bytes);
    }

    static Response upload(RequestSpecification by, String alert, String kind, byte[] bytes) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/octet-stream")
                .queryParam("kind", kind)
                .body(bytes)
                .post("/v1/alerts/" + alert + "/attachments");
    }

    /** Attaches a report for whoever reads the alert; its id. */
    static String attached(String agency, String alert, byte[] bytes) {
        return id(upload(as(agency), alert, bytes));
    }

    static String id(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }

    static String path(String alert, String attachment) {
        return "/v1/alerts/" + alert + "/attachments/" + attachment;
    }

    static String content(String alert, String attachment) {
        return path(alert, attachment) + "/content";
    }

    static Response act(RequestSpecification by, String alert, String attachment, String act, String body) {
        return by.contentType("application/json").body(body).post(path(alert, attachment) + "/" + act);
    }
}
