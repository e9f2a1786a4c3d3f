package siaga.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.asDesk;
import static siaga.alerts.alert.Calls.asPerson;
import static siaga.alerts.alert.Calls.distributed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;

@QuarkusTest
@WithEngines
class AlertReadsTest {

    @Inject
    TestMembers members;

    @Inject
    EntityManager database;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void aReadStandsInTheLedgerWhenItIsAnswered() {
        String id = distributed("ID-BPOM", Examples.DRAFT);

        asPerson("KR-MFDS", "kim.mfds", "officer")
                .get("/v1/alerts/" + id)
                .then()
                .statusCode(200);

        readsOf(id)
                .body("items", hasSize(1))
                .body("items[0].agency", equalTo("KR-MFDS"))
                .body("items[0].client", equalTo("siaga-docs"))
                .body("items[0].person", equalTo("kim.mfds@KR-MFDS"))
                .body("items[0].way", equalTo("ITEM"))
                .body("items[0].version", equalTo(1))
                .body("items[0].detail", nullValue())
                .body("items[0].traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void theWayOfEachReadIsNamedNewestFirst() {
        String id = distributed("ID-BPOM", Examples.DRAFT);
        as("SG-HSA").get("/v1/alerts/" + id).then().statusCode(200);
        act(as("ID-BPOM"), id, "narrow", "{\"tlp\":\"AMBER_STRICT\"}").then().statusCode(200);

        as("SG-HSA").get("/v1/alerts/" + id + "?version=1").then().statusCode(200);
        as("ID-BPOM").get("/v1/alerts/" + id + "/versions/2").then().statusCode(200);
        as("SG-HSA").get("/v1/alerts/" + id + "/versions").then().statusCode(200);

        readsOf(id)
                .body("items.way", contains("VERSION", "VERSION", "ITEM"))
                .body("items.version", contains(2, 1, 1))
                .body("items.agency", contains("ID-BPOM", "SG-HSA", "SG-HSA"));
    }

    @Test
    void whoGetsNoContentHasReadNothing() {
        String id = distributed("ID-BPOM", Examples.DRAFT);
        String etag = as("KR-MFDS").get("/v1/alerts/" + id).getHeader("ETag");

        as("KR-MFDS")
                .header("If-None-Match", etag)
                .get("/v1/alerts/" + id)
                .then()
                .statusCode(304);
        as("TH-FDA").get("/v1/alerts/" + id).then().statusCode(404);
        as("KR-MFDS").get("/v1/alerts/" + id + "?version=7").then().statusCode(404);
        as("KR-MFDS").get("/v1/alerts/" + id + "/source").then().statusCode(404);

        readsOf(id).body("items", hasSize(1));
    }

    @Test
    void everyOneOfManyReadsAtOnceIsThere() throws Exception {
        String id = distributed("ID-BPOM", Examples.DRAFT);

        try (ExecutorService readers = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> answers = IntStream.range(0, 160)
                    .mapToObj(_ -> readers.submit(
                            () -> as("KR-MFDS").get("/v1/alerts/" + id).statusCode()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        as("ID-BPOM").get("/v1/alerts/" + id + "/reads?limit=200").then().body("items", hasSize(160));
    }

    @Test
    void theOriginAndThoseAboveItSeeAllOfIt() {
        String id = distributed("ID-BPOMJATIM", Examples.DRAFT);
        as("KR-MFDS").get("/v1/alerts/" + id).then().statusCode(200);
        asDesk().get("/v1/alerts/" + id).then().statusCode(200);

        for (String role : List.of("auditor", "contact-point")) {
            for (String agency : List.of("ID-BPOMJATIM", "ID-BPOM")) {
                as(agency, role)
                        .get("/v1/alerts/" + id + "/reads")
                        .then()
                        .statusCode(200)
                        .body("items.agency", contains("FORUM-DESK", "KR-MFDS"));
            }
        }
        as("ID-BPOM", "officer", "validator")
                .get("/v1/alerts/" + id + "/reads")
                .then()
                .statusCode(403)
                .body("detail", containsString("contact-point or auditor"));
    }

    @Test
    void anotherAuditorSeesWhatTheOwnAgencyHasRead() {
        String id = distributed("ID-BPOM", Examples.DRAFT);
        as("KR-MFDS").get("/v1/alerts/" + id).then().statusCode(200);
        as("SG-HSA").get("/v1/alerts/" + id).then().statusCode(200);

        as("KR-MFDS", "auditor").get("/v1/alerts/" + id + "/reads").then().body("items.agency", contains("KR-MFDS"));
        as("KR-MFDS", "auditor")
                .get("/v1/alerts/" + id + "/reads?agency=SG-HSA")
                .then()
                .statusCode(200)
                .body("items", empty());
        as("KR-MFDS", "contact-point")
                .get("/v1/alerts/" + id + "/reads")
                .then()
                .statusCode(403)
                .body("detail", containsString("ID-BPOM"));
    }

    @Test
    void whoMayNotSeeTheAlertIsNotToldThatItIsRead() {
        String id = distributed("ID-BPOM", Examples.DRAFT);

        for (String outsider : List.of("TH-FDA", "VN-DAV")) {
            as(outsider).get("/v1/alerts/" + id + "/reads").then().statusCode(404);
        }
    }

    @Test
    void readsComeInPagesAndCanBeNarrowedDown() {
        String id = distributed("ID-BPOM", Examples.DRAFT);
        as("SG-HSA").get("/v1/alerts/" + id).then().statusCode(200);
        Instant since = Instant.now();
        as("KR-MFDS").get("/v1/alerts/" + id).then().statusCode(200);
        as("KR-MFDS").get("/v1/alerts/" + id + "/versions/1").then().statusCode(200);

        String next = as("ID-BPOM")
                .get("/v1/alerts/" + id + "/reads?limit=2")
                .then()
                .body("items.way", contains("VERSION", "ITEM"))
                .extract()
                .path("next");
        as("ID-BPOM")
                .get("/v1/alerts/" + id + "/reads?limit=2&after=" + next)
                .then()
                .body("items.agency", contains("SG-HSA"))
                .body("next", nullValue());
        readsOf(id, "?agency=SG-HSA&agency=TH-FDA").body("items.agency", contains("SG-HSA"));
        readsOf(id, "?way=VERSION").body("items.agency", contains("KR-MFDS"));
        readsOf(id, "?since=" + since).body("items.agency", contains("KR-MFDS", "KR-MFDS"));
        as("ID-BPOM").get("/v1/alerts/" + id + "/reads?after=nonsense").then().statusCode(400);
        as("ID-BPOM").get("/v1/alerts/" + id + "/reads?way=GUESS").then().statusCode(400);
    }

    @Test
    void aReadThatCannotBeWrittenDownIsRefused() {
        String id = distributed("ID-BPOM", Examples.DRAFT);
        execute("alter table alert_read add constraint nothing_of_malaysia check (agency <> 'MY-NPRA') not valid");
        try {
            as("MY-NPRA")
                    .get("/v1/alerts/" + id)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/unavailable"));
        } finally {
            execute("alter table alert_read drop constraint nothing_of_malaysia");
        }
        as("MY-NPRA").get("/v1/alerts/" + id).then().statusCode(200);

        readsOf(id).body("items", hasSize(1));
    }

    private static ValidatableResponse readsOf(String id) {
        return readsOf(id, "");
    }

    private static ValidatableResponse readsOf(String id, String query) {
        return as("ID-BPOM").get("/v1/alerts/" + id + "/reads" + query).then().statusCode(200);
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
