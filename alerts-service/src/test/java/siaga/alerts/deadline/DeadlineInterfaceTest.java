package siaga.alerts.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.asDesk;
import static siaga.alerts.alert.Calls.draft;
import static siaga.alerts.deadline.Alerts.acknowledge;
import static siaga.alerts.deadline.Alerts.due;
import static siaga.alerts.deadline.Alerts.seriousDistributed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.alert.Calls;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;

/** What the members see of the clocks, and what the secretariat may do with them. */
@QuarkusTest
@WithEngines
class DeadlineInterfaceTest {

    @Inject
    TestMembers members;

    @Inject
    Reminders reminders;

    @Inject
    RequestClocks requests;

    @Inject
    AlertFiles files;

    @Inject
    EntityManager database;

    @BeforeEach
    void start() throws Exception {
        members.seed();
        reminders.clear();
    }

    @Test
    void everyMemberReadsThePolicyAndOnlyTheSecretariatChangesIt() {
        as("KR-MFDS").get("/v1/clock-policy").then().statusCode(200).body("id", hasItems("closure", "notify-alert"));
        Response row = as("KR-MFDS").get("/v1/clock-policy/verify");
        row.then().statusCode(200).body("length.value", equalTo(24)).body("warnPercent", equalTo(75));

        change(as("KR-MFDS", "contact-point", "secretariat"), "verify", row.header("ETag"), "{\"warnPercent\": 50}")
                .then()
                .statusCode(403);
        change(asDesk(), "verify", null, "{\"warnPercent\": 50}").then().statusCode(428);
        change(asDesk(), "verify", "\"0\"", "{\"warnPercent\": 50}").then().statusCode(412);
        change(
                        asDesk(),
                        "verify",
                        row.header("ETag"),
                        "{\"length\": {\"value\": 0, \"unit\": null}, \"warnPercent\": 100}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/length/value", "/length/unit", "/warnPercent"));
        change(asDesk(), "verify", row.header("ETag"), "{\"clock\": \"NOTIFY\"}")
                .then()
                .statusCode(400);
        change(asDesk(), "nothing", "\"1\"", "{}").then().statusCode(404);
        as("VN-DAV").get("/v1/clock-policy").then().statusCode(403);
    }

    @Test
    void aChangeOfThePolicyHoldsForTheClocksThatAreStartedFromThenOn() {
        String running = seriousDistributed();
        Instant due = due(running, "ACKNOWLEDGE", "KR-MFDS");
        String tag = as("KR-MFDS").get("/v1/clock-policy/acknowledge-serious").header("ETag");

        change(asDesk(), "acknowledge-serious", tag, "{\"length\": {\"value\": 1}}")
                .then()
                .statusCode(200)
                .body("length.unit", equalTo("HOURS"));
        try {
            Alerts.patch("ID-BPOM", running, "{\"basis\": \"LABORATORY\"}");
            assertThat(due(running, "ACKNOWLEDGE", "KR-MFDS")).isEqualTo(due);
            assertThat(due(seriousDistributed(), "ACKNOWLEDGE", "KR-MFDS"))
                    .isBefore(Instant.now().plus(Duration.ofMinutes(61)));
        } finally {
            String now =
                    as("KR-MFDS").get("/v1/clock-policy/acknowledge-serious").header("ETag");
            change(asDesk(), "acknowledge-serious", now, "{\"length\": {\"value\": 4}}")
                    .then()
                    .statusCode(200);
        }
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                        "select count(*) from audit where subject = 'clock-policy/acknowledge-serious'")
                                .getSingleResult()))
                .isEqualTo(2L);
    }

    @Test
    void theOverdueFilterShowsAnAgencyWhatItHasLetPassAndTheOriginWhatAnybodyHas() {
        String id = seriousDistributed();
        String inTime = seriousDistributed();
        reminders.set(id, "ACKNOWLEDGE", "KR-MFDS", -3600, -60);

        overdue("KR-MFDS", "true").body("items.id", hasItem(id)).body("items.id", not(hasItem(inTime)));
        overdue("ID-BPOM", "true").body("items.id", hasItem(id)).body("items.id", not(hasItem(inTime)));
        overdue("MY-NPRA", "true").body("items.id", not(hasItem(id)));
        overdue("MY-NPRA", "false").body("items.id", hasItems(id, inTime));
        overdue("KR-MFDS", "false").body("items.id", not(hasItem(id))).body("items.id", hasItem(inTime));
        as("KR-MFDS").get("/v1/alerts?overdue=maybe").then().statusCode(400);

        acknowledge("KR-MFDS", id, "ACKNOWLEDGED");
        overdue("KR-MFDS", "true").body("items.id", not(hasItem(id)));
    }

    @Test
    void nobodySeesTheDeadlinesOfAnAlertThatIsHiddenFromIt() {
        String id = draft("ID-BPOM", Alerts.serious());
        reminders.set(id, "NOTIFY", "ID-BPOM", -3600, -60);

        as("KR-MFDS").get("/v1/alerts/" + id + "/deadlines").then().statusCode(404);
        overdue("KR-MFDS", "true").body("items.id", not(hasItem(id)));
        overdue("ID-BPOM", "true").body("items.id", hasItem(id));
    }

    @Test
    void aClockDoesNotTellWhatIsBehindACompartment() {
        String id = Calls.distributed("ID-BPOM", Alerts.serious().replace("\"tlp\": \"AMBER\"", """
                "compartments": [{"pointer": "/dates", "compartment": "COMMERCIAL"}], "tlp": "AMBER\""""));

        as("KR-MFDS")
                .get("/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .body("dates.redacted", equalTo(true))
                .body("$", not(hasKey("notifyClock")));
        assertThat(Alerts.deadlines("KR-MFDS", id))
                .extracting(row -> row.get("clock"))
                .contains("ACKNOWLEDGE", "CLOSURE")
                .doesNotContain("NOTIFY");
        assertThat(Alerts.states(id)).contains("NOTIFY ID-BPOM MET");
    }

    @Test
    void theClockOfARequestIsForThoseWhomItConcerns() {
        String id = seriousDistributed();
        UUID request = UUID.randomUUID();
        Instant soon = Instant.parse("2099-01-01T00:00:00Z");
        Caller korea = new Caller("KR-MFDS", Set.of(Role.CONTACT_POINT), "kr", null);
        QuarkusTransaction.requiringNew()
                .run(() -> requests.open(request, files.toAnswer(korea, id), "SG-HSA", "KR-MFDS", Instant.now(), soon));

        for (String agency : List.of("ID-BPOM", "KR-MFDS", "SG-HSA")) {
            as(agency)
                    .get("/v1/alerts/" + id + "/deadlines")
                    .then()
                    .statusCode(200)
                    .body("find { it.clock == 'REQUEST' }.request", equalTo(request.toString()))
                    .body("find { it.clock == 'REQUEST' }.dueAt", equalTo("2099-01-01T00:00:00Z"));
        }
        as("MY-NPRA").get("/v1/alerts/" + id + "/deadlines").then().body("clock", not(hasItem("REQUEST")));

        QuarkusTransaction.requiringNew()
                .run(() -> requests.extend(
                        request, files.toAnswer(korea, id), soon.plus(Duration.ofDays(1)), Instant.now()));
        assertThat(due(id, "REQUEST", "SG-HSA")).isEqualTo("2099-01-02T00:00:00Z");
        QuarkusTransaction.requiringNew().run(() -> requests.met(request, Instant.now()));
        assertThat(Alerts.states(id)).contains("REQUEST SG-HSA MET");
    }

    @Test
    void whoIsConcernedSeesTheDutyPhoneOfWhoIsNotAtWork() {
        String id = seriousDistributed();
        members.works("KR-MFDS", "00:00", "00:00:00.001", "+82435550111");
        members.works("ID-BPOM", "00:00", "23:59:59.999999999", "+62215550111");
        members.works("MY-NPRA", "00:00", "23:59:59.999999999", null);

        await().untilAsserted(() -> as("ID-BPOM")
                .get("/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .body("duty.agency", equalTo(List.of("KR-MFDS")))
                .body("duty[0].phone", equalTo("+82435550111"))
                .body("duty[0].workingNow", equalTo(false)));
        as("SG-HSA").get("/v1/alerts/" + id).then().statusCode(200).body("$", not(hasKey("duty")));
        String tag = as("ID-BPOM").get("/v1/alerts/" + id).header("ETag");
        as("ID-BPOM")
                .header("If-None-Match", tag)
                .get("/v1/alerts/" + id)
                .then()
                .statusCode(200);
        as("SG-HSA").header("If-None-Match", tag).get("/v1/alerts/" + id).then().statusCode(304);
    }

    private static ValidatableResponse overdue(String agency, String value) {
        return as(agency).get("/v1/alerts?limit=200&overdue=" + value).then().statusCode(200);
    }

    private static Response change(RequestSpecification by, String id, String ifMatch, String patch) {
        RequestSpecification request =
                by.contentType("application/merge-patch+json").body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/v1/clock-policy/" + id);
    }
}
