package siaga.alerts.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.asDesk;
import static siaga.alerts.alert.Calls.distributed;
import static siaga.alerts.alert.Calls.draft;
import static siaga.alerts.alert.Calls.inVerification;
import static siaga.alerts.deadline.Alerts.acknowledge;
import static siaga.alerts.deadline.Alerts.anHourAgo;
import static siaga.alerts.deadline.Alerts.due;
import static siaga.alerts.deadline.Alerts.patch;
import static siaga.alerts.deadline.Alerts.seriousDistributed;
import static siaga.alerts.deadline.Alerts.states;
import static siaga.alerts.deadline.Alerts.syrup;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;

/** Which act starts, moves, meets and stops which clock. */
@QuarkusTest
@WithEngines
class AlertTimingTest {

    private static final String REASON = "{\"reason\": \"The quantity is missing.\"}";
    private static final String CHECKED = """
            {"checklist": {"completeness": true, "legalBasis": true, "scope": true, "language": true, "recurrence": true}}""";

    @Inject
    TestMembers members;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void theClockToNotifyRunsFromWhenTheRiskWasKnownUntilValidation() {
        String id = draft("ID-BPOM", Alerts.serious());
        assertThat(states(id)).containsExactly("NOTIFY ID-BPOM RUNNING");

        act(as("ID-BPOM"), id, "submit").then().statusCode(200);
        act(as("ID-BPOM"), id, "return", REASON).then().statusCode(200);
        assertThat(states(id)).containsExactly("NOTIFY ID-BPOM RUNNING");

        act(as("ID-BPOM"), id, "submit").then().statusCode(200);
        act(as("ID-BPOM"), id, "validate").then().statusCode(200).body("notifyClock.met", equalTo(true));
        assertThat(states(id)).containsExactly("NOTIFY ID-BPOM MET");
    }

    @Test
    void theClockToNotifyMovesWithTheDraftAndEndsWhenItIsNoAlertAnyMore() {
        String id = draft("ID-BPOM", syrup("ALERT", "SERIOUS", "I", anHourAgo()));
        Instant longAgo = anHourAgo().minus(Duration.ofDays(3));

        patch("ID-BPOM", id, "{\"dates\": {\"riskKnownAt\": \"" + longAgo + "\"}}");
        assertThat(states(id)).containsExactlyInAnyOrder("NOTIFY ID-BPOM STOPPED", "NOTIFY ID-BPOM OVERDUE");
        patch("ID-BPOM", id, "{\"basis\": \"LABORATORY\"}");
        assertThat(states(id)).hasSize(2);

        patch("ID-BPOM", id, "{\"type\": \"INFORMATION_ATTENTION\"}");
        assertThat(states(id)).containsExactly("NOTIFY ID-BPOM STOPPED", "NOTIFY ID-BPOM STOPPED");
        patch("ID-BPOM", id, "{\"type\": \"ALERT\"}");
        act(as("ID-BPOM"), id, "discard").then().statusCode(200);
        assertThat(states(id)).hasSize(3).allMatch(row -> row.endsWith("STOPPED"));
    }

    @Test
    void theDeskIsTimedWhileItHasTheAlert() {
        String id = inVerification("ID-BPOM", Alerts.serious());
        assertThat(states(id)).contains("VERIFY FORUM-DESK RUNNING");

        act(asDesk(), id, "return", REASON).then().statusCode(200);
        assertThat(states(id)).contains("VERIFY FORUM-DESK STOPPED");
        act(as("ID-BPOM"), id, "send-to-desk").then().statusCode(200);
        act(asDesk(), id, "approve", CHECKED).then().statusCode(200);
        assertThat(states(id)).contains("VERIFY FORUM-DESK STOPPED", "VERIFY FORUM-DESK MET");
    }

    @Test
    void anAlertReleasedPastTheDeskWasNotVerifiedInTime() {
        String id = inVerification("ID-BPOM", Alerts.serious());

        act(as("ID-BPOM"), id, "release", REASON).then().statusCode(200);

        assertThat(states(id)).contains("VERIFY FORUM-DESK STOPPED").doesNotContain("VERIFY FORUM-DESK MET");
    }

    @Test
    void distributionStartsTheClocksOfTheFlaggedAgenciesAndOfTheOrigin() {
        String id = seriousDistributed();
        Instant distributed =
                Instant.parse(as("ID-BPOM").get("/v1/alerts/" + id).path("acts.distributedAt"));

        assertThat(states(id))
                .contains(
                        "ACKNOWLEDGE KR-MFDS RUNNING",
                        "ACKNOWLEDGE MY-NPRA RUNNING",
                        "FIRST_ANSWER KR-MFDS RUNNING",
                        "RECALL_ACTION ID-BPOM RUNNING",
                        "CLOSURE ID-BPOM RUNNING")
                .doesNotContain("FIRST_ANSWER MY-NPRA RUNNING");
        assertThat(due(id, "ACKNOWLEDGE", "KR-MFDS")).isEqualTo(seconds(distributed.plus(Duration.ofHours(4))));
        assertThat(due(id, "FIRST_ANSWER", "KR-MFDS")).isEqualTo(seconds(distributed.plus(Duration.ofHours(48))));
        assertThat(due(id, "RECALL_ACTION", "ID-BPOM")).isEqualTo(seconds(distributed.plus(Duration.ofHours(24))));
        assertThat(due(id, "CLOSURE", "ID-BPOM")).isEqualTo(seconds(distributed.plus(Duration.ofDays(90))));
    }

    @Test
    void anAgencyMeetsItsClocksByWhatItSays() {
        String id = seriousDistributed();

        acknowledge("KR-MFDS", id, "ACKNOWLEDGED");
        assertThat(states(id)).contains("ACKNOWLEDGE KR-MFDS MET", "FIRST_ANSWER KR-MFDS RUNNING");
        acknowledge("KR-MFDS", id, "ANSWERED");
        assertThat(states(id)).contains("FIRST_ANSWER KR-MFDS MET", "ACKNOWLEDGE MY-NPRA RUNNING");
    }

    @Test
    void aMeasureMeetsTheClockOfTheRecall() {
        String id = seriousDistributed();

        patch("ID-BPOM", id, """
                {"measures": [{"type": "RECALL_FROM_CONSUMERS", "compulsory": true, "date": "2026-11-21"}]}""");

        assertThat(states(id)).contains("RECALL_ACTION ID-BPOM MET", "CLOSURE ID-BPOM RUNNING");
    }

    @Test
    void anAgencyThatIsFlaggedLaterIsTimedFromThen() {
        String id = seriousDistributed();
        acknowledge("KR-MFDS", id, "ACKNOWLEDGED");
        Instant malaysia = due(id, "ACKNOWLEDGE", "MY-NPRA");

        patch("ID-BPOM", id, """
                {"distribution": {"status": "POSSIBLE_ON_MARKET", "countries": ["ID", "MY"], "flags": [
                  {"agency": "KR-MFDS", "attention": "FOR_FOLLOW_UP", "reason": "RAW_MATERIAL"},
                  {"agency": "SG-HSA", "attention": "FOR_FOLLOW_UP", "reason": "TRANSIT"},
                  {"country": "MY", "attention": "FOR_ATTENTION", "reason": "DISTRIBUTED_TO"}]}}""");

        assertThat(states(id))
                .contains("ACKNOWLEDGE SG-HSA RUNNING", "FIRST_ANSWER SG-HSA RUNNING", "ACKNOWLEDGE KR-MFDS MET")
                .doesNotContain("ACKNOWLEDGE KR-MFDS RUNNING");
        assertThat(due(id, "ACKNOWLEDGE", "MY-NPRA")).isEqualTo(malaysia);
        assertThat(due(id, "ACKNOWLEDGE", "SG-HSA")).isAfterOrEqualTo(malaysia);
    }

    @Test
    void aGraverRiskBringsTheTimeForwardAndASmallerOneDoesNotPutItOff() {
        String id = distributed("ID-BPOM", syrup("ALERT", "POTENTIAL", null, anHourAgo()));
        assertThat(due(id, "ACKNOWLEDGE", "KR-MFDS")).isAfter(Instant.now().plus(Duration.ofHours(24)));
        assertThat(states(id)).noneMatch(row -> row.startsWith("RECALL_ACTION"));

        patch("ID-BPOM", id, "{\"risk\": {\"decision\": \"SERIOUS\", \"recallClass\": \"II\"}}");
        Instant soon = due(id, "ACKNOWLEDGE", "KR-MFDS");
        assertThat(soon).isCloseTo(Instant.now().plus(Duration.ofHours(4)), within(5, ChronoUnit.MINUTES));
        assertThat(states(id)).contains("RECALL_ACTION ID-BPOM RUNNING");

        patch("ID-BPOM", id, "{\"risk\": {\"decision\": \"POTENTIAL\", \"recallClass\": null}}");
        assertThat(due(id, "ACKNOWLEDGE", "KR-MFDS")).isEqualTo(soon);
        assertThat(states(id)).contains("RECALL_ACTION ID-BPOM STOPPED");
    }

    @Test
    void whoIsAskedNoMoreIsTimedNoMore() {
        String id = seriousDistributed();

        act(as("ID-BPOM"), id, "narrow", """
                {"audience": {"agencies": ["KR-MFDS"]}, "reason": "The police ask for secrecy.",
                 "flags": [{"agency": "KR-MFDS", "attention": "FOR_FOLLOW_UP", "reason": "RAW_MATERIAL"}]}""").then().statusCode(200);

        assertThat(states(id)).contains("ACKNOWLEDGE MY-NPRA STOPPED", "ACKNOWLEDGE KR-MFDS RUNNING");
    }

    @Test
    void aWithdrawnAlertAsksNothingOfAnybody() {
        String id = seriousDistributed();

        act(as("ID-BPOM"), id, "withdraw", REASON).then().statusCode(200);

        assertThat(states(id)).noneMatch(row -> row.endsWith("RUNNING"));
    }

    @Test
    void closingMeetsItsClockAndReopeningStartsItAnew() {
        String id = seriousDistributed();
        acknowledge("MY-NPRA", id, "ACKNOWLEDGED");

        act(as("ID-BPOM"), id, "close", "{\"report\": \"Destroyed.\", \"reason\": \"Korea is silent.\"}")
                .then()
                .statusCode(200);
        assertThat(states(id))
                .contains("CLOSURE ID-BPOM MET", "ACKNOWLEDGE KR-MFDS STOPPED", "RECALL_ACTION ID-BPOM STOPPED")
                .noneMatch(row -> row.endsWith("RUNNING"));

        act(as("ID-BPOM"), id, "reopen", REASON).then().statusCode(200);
        assertThat(states(id))
                .contains("CLOSURE ID-BPOM MET", "CLOSURE ID-BPOM RUNNING", "ACKNOWLEDGE KR-MFDS RUNNING")
                .doesNotContain("ACKNOWLEDGE MY-NPRA RUNNING");
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
