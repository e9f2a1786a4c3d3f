package siaga.alerts.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static siaga.alerts.alert.Calls.act;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.deadline.Alerts.seriousDistributed;
import static siaga.alerts.deadline.Alerts.states;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.alert.ImportedAlert;
import siaga.alerts.alert.ImportedAlerts;
import siaga.alerts.content.AlertContent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Matter;
import siaga.contracts.vocabulary.FollowUpType;
import siaga.contracts.vocabulary.RequestState;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;

/** What is said beside an alert, asked on it, or brought in from elsewhere. */
@QuarkusTest
@WithEngines
class ClocksBesideTheAlertTest {

    private static final Caller KOREA = new Caller("KR-MFDS", Set.of(Role.CONTACT_POINT), "kr-mfds-system", null);
    private static final Caller INDONESIA = new Caller("ID-BPOM", Set.of(Role.CONTACT_POINT), "id-bpom-system", null);

    @Inject
    TestMembers members;

    @Inject
    AlertFiles files;

    @Inject
    RequestClocks requests;

    @Inject
    ImportedAlerts imports;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void aFollowUpWithSubstanceIsAnAnswerAndADisputeIsNone() {
        String id = seriousDistributed();

        told(id, AlertEventType.FOLLOW_UP_ADDED, FollowUpType.DISPUTE.name(), "PROPOSED");
        assertThat(states(id)).contains("FIRST_ANSWER KR-MFDS RUNNING");
        told(id, AlertEventType.FOLLOW_UP_ADDED, FollowUpType.PRODUCT_NOT_FOUND.name(), "PROPOSED");
        assertThat(states(id)).contains("FIRST_ANSWER KR-MFDS MET", "ACKNOWLEDGE KR-MFDS RUNNING");
    }

    @Test
    void theAnswerToARequestIsAnAnswerAndDecliningItIsNone() {
        String id = seriousDistributed();

        told(id, AlertEventType.REQUEST_ANSWERED, "TRACE", RequestState.DECLINED.name());
        assertThat(states(id)).contains("FIRST_ANSWER KR-MFDS RUNNING");
        told(id, AlertEventType.REQUEST_ANSWERED, "TRACE", RequestState.ANSWERED.name());
        assertThat(states(id)).contains("FIRST_ANSWER KR-MFDS MET");
    }

    @Test
    void aRequestRunsOnWhenItsAlertIsReopenedUnlessItWasTakenBackMeanwhile() {
        String id = seriousDistributed();
        UUID wanted = opened(id, "SG-HSA");
        UUID takenBack = opened(id, "MY-NPRA");
        act(as("ID-BPOM"), id, "close", "{\"report\": \"Destroyed.\", \"reason\": \"Korea is silent.\"}")
                .then()
                .statusCode(200);
        assertThat(states(id)).contains("REQUEST SG-HSA STOPPED", "REQUEST MY-NPRA STOPPED");

        QuarkusTransaction.requiringNew().run(() -> requests.stop(takenBack, Instant.now(), "request.withdraw"));
        act(as("ID-BPOM"), id, "reopen", "{\"reason\": \"Found again.\"}")
                .then()
                .statusCode(200);

        assertThat(states(id)).contains("REQUEST SG-HSA RUNNING", "REQUEST MY-NPRA STOPPED");
        QuarkusTransaction.requiringNew().run(() -> requests.met(wanted, Instant.now()));
        assertThat(states(id)).contains("REQUEST SG-HSA MET");
    }

    @Test
    void onAnImportedPublicRecordOnlyTheFlaggedAgenciesAreTimed() throws Exception {
        String id = imported(true, true);

        assertThat(states(id))
                .containsExactlyInAnyOrder(
                        "ACKNOWLEDGE KR-MFDS RUNNING", "ACKNOWLEDGE MY-NPRA RUNNING", "FIRST_ANSWER KR-MFDS RUNNING");
    }

    @Test
    void aHistoricalBackfillTimesNobodyAndAnImportedDraftIsADraft() throws Exception {
        assertThat(states(imported(true, false))).isEmpty();
        assertThat(states(imported(false, true))).containsExactly("NOTIFY ID-BPOM RUNNING");
    }

    private void told(String id, AlertEventType type, String kind, String state) {
        QuarkusTransaction.requiringNew()
                .run(() -> files.tell(
                        KOREA,
                        files.toAnswer(KOREA, id),
                        "beside",
                        type,
                        new Matter(UUID.randomUUID(), kind, state, "/v1/alerts/" + id, null, null),
                        List.of(),
                        null,
                        Instant.now()));
    }

    private UUID opened(String id, String agency) {
        UUID request = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> requests.open(
                        request,
                        files.toAnswer(KOREA, id),
                        agency,
                        "KR-MFDS",
                        Instant.now(),
                        Instant.parse("2099-01-01T00:00:00Z")));
        return request;
    }

    private String imported(boolean official, boolean announced) throws Exception {
        AlertContent content = mapper.readValue(Alerts.serious(), AlertContent.class);
        ImportedAlert record = new ImportedAlert(
                "openfda", UUID.randomUUID().toString(), content, "{}", new byte[] {1}, null, official, announced);
        return imports.store(INDONESIA, record).id().toString();
    }
}
