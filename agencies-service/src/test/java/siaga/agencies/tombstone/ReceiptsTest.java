package siaga.agencies.tombstone;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;
import siaga.agencies.alert.SharedAlerts;
import siaga.agencies.inbox.Inboxes;
import siaga.agencies.inbox.NewEntry;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.InboxData;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.Tlp;

@QuarkusTest
class ReceiptsTest {

    private static final String REFERENCE = "SG-2026-00042";

    @Inject
    Forum forum;

    @Inject
    Inboxes inboxes;

    @Inject
    SharedAlerts alerts;

    @Inject
    Receipts receipts;

    @BeforeEach
    void koreaHasLostAnAlertOfIndonesia() {
        forum.usual();
        QuarkusTransaction.requiringNew().run(() -> {
            UUID alert = UUID.randomUUID();
            Instant now = Instant.parse("2026-11-23T08:15:00Z");
            alerts.replace(event(alert, now));
            List<Long> numbers = inboxes.append(List.of(new NewEntry(
                    "KR-MFDS",
                    UUID.randomUUID(),
                    Inboxes.REVOKED,
                    "alerts/" + alert,
                    "alerts/" + alert,
                    now,
                    Tlp.AMBER,
                    InboxData.revoked(REFERENCE))));
            receipts.ask("KR-MFDS", numbers.getFirst(), alert, now);
        });
    }

    @Test
    void theOriginSeesWhoHasNotAnsweredAndWhatTheOthersSaid() {
        list("ID-BPOM")
                .statusCode(200)
                .body("items.agency", contains("KR-MFDS"))
                .body("items[0]", not(hasKey("answer")));

        answer("KR-MFDS", "1", "{\"answer\":\"RETAINED\",\"reason\":\"Evidence in court.\"}")
                .statusCode(200)
                .body("answer", equalTo("RETAINED"));

        list("ID-BPOM")
                .body("items[0].answer", equalTo("RETAINED"))
                .body("items[0].reason", equalTo("Evidence in court."));
        answer("KR-MFDS", "1", "{\"answer\":\"ERASED\"}").statusCode(200).body("reason", nullValue());
    }

    @Test
    void nobodyButTheOriginSeesThem() {
        list("KR-MFDS").statusCode(404);
        list("SG-HSA").statusCode(404);
        list("FORUM-DESK").statusCode(404);
    }

    @Test
    void whatIsRetainedIsRetainedForAReason() {
        answer("KR-MFDS", "1", "{\"answer\":\"RETAINED\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        answer("KR-MFDS", "1", "{\"answer\":\"RETAINED\",\"reason\":\"lot \\u202e10K\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("hidden-characters"));
        answer("KR-MFDS", "1", "{}").statusCode(422).body("errors[0].pointer", equalTo("/answer"));
    }

    @Test
    void thereIsNoReceiptForWhatDidNotAskForOne() {
        answer("SG-HSA", "1", "{\"answer\":\"ERASED\"}").statusCode(404);
        answer("KR-MFDS", "2", "{\"answer\":\"ERASED\"}").statusCode(404);
        answer("KR-MFDS", "one", "{\"answer\":\"ERASED\"}").statusCode(404);
    }

    private static ValidatableResponse answer(String agency, String sequence, String body) {
        return given().auth()
                .oauth2(TokenIssuer.token(agency, "contact-point"))
                .contentType("application/json")
                .body(body)
                .post("/v1/changes/" + sequence + "/receipt")
                .then();
    }

    private static ValidatableResponse list(String agency) {
        return given().auth()
                .oauth2(TokenIssuer.token(agency, "auditor"))
                .get("/v1/receipts?alert=" + REFERENCE)
                .then();
    }

    private static AlertEvent event(UUID alert, Instant at) {
        return new AlertEvent(
                AlertEvent.SCHEMA,
                UUID.randomUUID(),
                AlertEventType.AMENDED,
                at,
                alert,
                REFERENCE,
                2,
                "ID-BPOM",
                Network.MEDICINE,
                AlertType.ALERT,
                RiskDecision.SERIOUS,
                null,
                new SharedAlert(
                        AlertStatus.DISTRIBUTED,
                        "ID-BPOM",
                        null,
                        Tlp.AMBER_STRICT,
                        new Audience(Set.of("SG-HSA"), Set.of(), Set.of(), Set.of(), Set.of()),
                        List.of()),
                null,
                null,
                null);
    }
}
