package siaga.alerts.request;

import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.create;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import siaga.alerts.alert.Calls;

/** Requests as the members of the tests make them. */
final class Asking {

    static final String TRACE = """
            {"to": "KR-MFDS", "kind": "TRACE", "text": [{"lang": "en", "text": "Where did lot PG-2209 go?"}],
             "items": ["/products/0/lots/0", "/operators/0"]}""";

    static final String FOUND = """
            {"text": [{"lang": "en", "text": "38 drums went to three makers."}], "found": true,
             "products": [{"name": "Propylene glycol", "lots": [{"lot": "PG-2209"}]}]}""";

    private Asking() {}

    static String alert() {
        return Calls.distributed("ID-BPOM", Calls.SYRUP);
    }

    static String path(String alert) {
        return "/v1/alerts/" + alert + "/requests";
    }

    static String path(String alert, String request) {
        return path(alert) + "/" + request;
    }

    static Response ask(RequestSpecification by, String alert, String body) {
        return create(by, path(alert), body);
    }

    /** A trace asked of KR-MFDS, with more fields. */
    static String trace(String more) {
        return TRACE.replace("{\"to\"", "{" + more + ", \"to\"");
    }

    static String opened(String agency, String alert, String body) {
        return ask(as(agency), alert, body).then().statusCode(201).extract().path("id");
    }
}
