package siaga.alerts.codelist;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
import siaga.stack.TokenResource;

/** Calls of the code lists, as the members of the tests make them. */
public final class Lists {

    private Lists() {}

    static RequestSpecification as(String agency, String... roles) {
        return given().auth().oauth2(TokenResource.system(agency, roles));
    }

    static RequestSpecification asReader() {
        return as("KR-MFDS", "officer");
    }

    static RequestSpecification asSecretariat() {
        return as("FORUM-DESK", "secretariat");
    }

    /** A code that no list has yet. */
    static String aCode() {
        return "T" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    static String body(String code) {
        return """
                {"code": "%s", "labels": {"en": "Tested %s", "id": "Diuji %s", "ko": "시험 %s"}, "reason": "a test"}""".formatted(code, code, code, code);
    }

    static Response add(RequestSpecification by, String list, String body) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/v1/code-lists/" + list + "/codes");
    }

    static Response retire(RequestSpecification by, String list, String code, String body) {
        return by.contentType("application/json")
                .body(body)
                .post("/v1/code-lists/" + list + "/codes/" + code + "/retire");
    }

    /** A code of that list that is new. */
    public static String added(String list) {
        String code = aCode();
        add(asSecretariat(), list, body(code)).then().statusCode(201);
        return code;
    }

    /** Retires it, for another or for none. */
    public static void retired(String list, String code, String body) {
        retire(asSecretariat(), list, code, body).then().statusCode(200);
    }
}
