package siaga.alerts.followup;

import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.create;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import siaga.alerts.alert.Calls;

/** Follow-ups as the members of the tests write them. */
final class Reports {

    static final String NOT_FOUND = """
            {"type": "PRODUCT_NOT_FOUND", "text": [{"lang": "en", "text": "Lot B77-K01 is in no pharmacy of ours."}]}""";

    private Reports() {}

    static String alert() {
        return Calls.distributed("ID-BPOM", Calls.SYRUP);
    }

    /** The same with an alert that the police read too, who are cleared for LAW_ENFORCEMENT. */
    static String alertToPoliceToo() {
        return Calls.distributed("ID-BPOM", Calls.SYRUP.replace("\"SG-HSA\"]", "\"SG-HSA\", \"ID-POLRI\"]"));
    }

    static String path(String alert) {
        return "/v1/alerts/" + alert + "/follow-ups";
    }

    static String path(String alert, String followUp) {
        return path(alert) + "/" + followUp;
    }

    static Response write(RequestSpecification by, String alert, String body) {
        return create(by, path(alert), body);
    }

    /** A follow-up that "no" was found, with more fields. */
    static String notFound(String more) {
        return NOT_FOUND.replace("{\"type\"", "{" + more + ", \"type\"");
    }

    static String proposed(String agency, String alert, String body) {
        return write(as(agency), alert, body).then().statusCode(201).extract().path("id");
    }

    static String drafted(String agency, String alert, String body) {
        return write(as(agency, "officer"), alert, body.replaceFirst("\\{", "{\"draft\": true, "))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String proposal(String type, String patch) {
        return """
                {"type": "%s", "text": [{"lang": "en", "text": "Please change this."}], "details": {"patch": %s}}""".formatted(type, patch);
    }
}
