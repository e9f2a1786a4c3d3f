package siaga.alerts.deadline;

import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.distributed;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The alert that the tests of the clocks speak of: a syrup, notified by ID-BPOM, on which KR-MFDS and Malaysia are asked. */
final class Alerts {

    private Alerts() {}

    static String syrup(String type, String decision, String recallClass, Instant riskKnownAt) {
        return """
                {
                  "network": "MEDICINE", "type": "%s", "basis": "ENFORCEMENT_OPERATION",
                  "subject": [{"lang": "en", "text": "Falsified cough syrup", "origin": "OFFICIAL"}],
                  "productStatus": "FALSIFIED",
                  "manipulations": ["SUBSTITUTED_INGREDIENT"],
                  "risk": {"decision": "%s", "recallClass": %s, "rationale": "Lethal in children."},
                  "hazards": [{"category": "DEG_EG", "substance": {"name": "diethylene glycol", "cas": "111-46-6"},
                    "declared": {"value": 0, "unit": "%%"}, "detected": {"value": 28.4, "unit": "%%"},
                    "limit": {"value": 0.1, "unit": "%%"}}],
                  "products": [{"name": "Contoh Syrup 60 ml", "lots": [{"lot": "B77-K01", "expiry": "2027-11-30",
                    "genuine": "FALSIFIED_COPY"}]}],
                  "operators": [{"role": "INGREDIENT_SUPPLIER", "names": [{"lang": "en", "text": "Yesi Chemical"}],
                    "country": "KR"}],
                  "distribution": {"status": "POSSIBLE_ON_MARKET", "countries": ["ID", "MY"], "flags": [
                    {"agency": "KR-MFDS", "attention": "FOR_FOLLOW_UP", "reason": "RAW_MATERIAL"},
                    {"country": "MY", "attention": "FOR_ATTENTION", "reason": "DISTRIBUTED_TO"}]},
                  "tlp": "AMBER",
                  "audience": {"agencies": ["KR-MFDS", "SG-HSA"], "countries": ["MY"]},
                  "dates": {"sampledAt": "%s", "riskKnownAt": "%s"}
                }""".formatted(
                        type,
                        decision,
                        recallClass == null ? "null" : "\"" + recallClass + "\"",
                        riskKnownAt.minus(Duration.ofDays(3)),
                        riskKnownAt);
    }

    static String serious() {
        return syrup("ALERT", "SERIOUS", "I", anHourAgo());
    }

    static Instant anHourAgo() {
        return Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    static String seriousDistributed() {
        return distributed("ID-BPOM", serious());
    }

    static void patch(String agency, String id, String patch) {
        String tag = as(agency).get("/v1/alerts/" + id).header("ETag");
        as(agency)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/v1/alerts/" + id)
                .then()
                .statusCode(200);
    }

    static void acknowledge(String agency, String id, String state) {
        as(agency)
                .contentType("application/json")
                .body("{\"state\": \"" + state + "\"}")
                .post("/v1/alerts/" + id + "/acknowledgement")
                .then()
                .statusCode(200);
    }

    /** All rows, as that agency reads them. */
    static List<Map<String, String>> deadlines(String agency, String id) {
        JsonPath body = as(agency)
                .get("/v1/alerts/" + id + "/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return body.getList("$");
    }

    /** {@code CLOCK agency STATE} of each row. */
    static List<String> states(String id) {
        return deadlines("ID-BPOM", id).stream()
                .map(row -> row.get("clock") + " " + row.get("agency") + " " + row.get("state"))
                .toList();
    }

    static Instant due(String id, String clock, String agency) {
        return deadlines("ID-BPOM", id).stream()
                .filter(row ->
                        row.get("clock").equals(clock) && row.get("agency").equals(agency))
                .map(row -> Instant.parse(row.get("dueAt")))
                .toList()
                .getLast();
    }
}
