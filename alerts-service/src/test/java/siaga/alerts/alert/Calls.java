package siaga.alerts.alert;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import siaga.stack.TokenResource;

/** Calls of the interface, as the members of the tests make them. */
public final class Calls {

    /** Falsified cough syrup, notified SERIOUS, flagged to KR-MFDS and MY, addressed to SG-HSA too; TLP:AMBER. */
    public static final String SYRUP = Examples.DRAFT;

    private Calls() {}

    /** A member's system with every role of a regulator. */
    public static RequestSpecification as(String agency) {
        return with(TokenResource.system(agency, "officer", "validator", "contact-point", "auditor"));
    }

    /** A member's system with only these roles. */
    public static RequestSpecification as(String agency, String... roles) {
        return with(TokenResource.system(agency, roles));
    }

    public static RequestSpecification asDesk() {
        return as("FORUM-DESK", "officer", "validator", "contact-point", "auditor", "desk", "secretariat");
    }

    public static RequestSpecification asPerson(String agency, String username, String... roles) {
        return with(TokenResource.person(agency, username, roles));
    }

    public static String draft(String agency, String body) {
        return as(agency)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/v1/alerts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response act(RequestSpecification by, String id, String act) {
        return by.post("/v1/alerts/" + id + "/" + act);
    }

    public static Response act(RequestSpecification by, String id, String act, String body) {
        return by.contentType("application/json").body(body).post("/v1/alerts/" + id + "/" + act);
    }

    /** Submitted, validated and with the desk. */
    public static String inVerification(String agency, String body) {
        String id = draft(agency, body);
        for (String act : new String[] {"submit", "validate", "send-to-desk"}) {
            act(as(agency), id, act).then().statusCode(200);
        }
        return id;
    }

    public static String distributed(String agency, String body) {
        String id = inVerification(agency, body);
        act(asDesk(), id, "approve", Examples.CHECKLIST).then().statusCode(200);
        return id;
    }

    /** Creates something under a new idempotency key. */
    public static Response create(RequestSpecification by, String path, String body) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    /** An act with a JSON body. */
    public static Response post(RequestSpecification by, String path, String body) {
        return by.contentType("application/json").body(body).post(path);
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }
}
