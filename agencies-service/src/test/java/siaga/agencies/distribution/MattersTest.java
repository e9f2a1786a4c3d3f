package siaga.agencies.distribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;
import siaga.agencies.inbox.InboxLog;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Matter;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.SharedAnnex;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Asked;
import siaga.contracts.vocabulary.Tlp;

/** What is said and asked beside the alert reaches whom it concerns, and says what is asked of each. */
@QuarkusTest
class MattersTest {

    private static final String HREF = "/v1/alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21/requests/1";

    @Inject
    Forum forum;

    @Inject
    FanOut fanOut;

    @Inject
    InboxLog log;

    @BeforeEach
    void start() {
        forum.usual();
    }

    @Test
    void aRequestTellsTheAskedAgencyWhatIsAskedOfItAndByWhen() {
        AnEvent event = new AnEvent().to("KR-MFDS", "SG-HSA");
        distribute(event.build());

        distribute(event.about(AlertEventType.REQUEST_OPENED, matter(null, "KR-MFDS"))
                .asking("KR-MFDS", Asked.ANSWER, "2026-11-25T08:12:40Z")
                .build());

        changes("KR-MFDS")
                .body("items[1].type", equalTo("siaga.alert.request.opened.v1"))
                .body("items[1].data.kind", equalTo("TRACE"))
                .body("items[1].data.state", equalTo("OPEN"))
                .body("items[1].data.asked", equalTo("ANSWER"))
                .body("items[1].data.dueBy", equalTo("2026-11-25T08:12:40Z"))
                .body("items[1].data.href", equalTo(HREF))
                .body("items[1].data.agency", equalTo("ID-BPOM"));
        assertThat(log.head("SG-HSA")).isEqualTo(1);
    }

    @Test
    void whatIsToldToAllIsToldToThoseWhoMayReadItAndAsksNothingOfBystanders() {
        AnEvent event = new AnEvent().to("KR-MFDS", "SG-HSA");
        distribute(event.build());
        SharedAnnex toKorea = new SharedAnnex(
                "ID-BPOM",
                null,
                Tlp.AMBER_STRICT,
                new Audience(Set.of("KR-MFDS"), Set.of(), Set.of(), Set.of(), Set.of()));

        distribute(event.about(AlertEventType.FOLLOW_UP_ADDED, matter(toKorea)).build());
        distribute(event.about(AlertEventType.FOLLOW_UP_ADDED, matter(null)).build());

        assertThat(log.head("KR-MFDS")).isEqualTo(3);
        assertThat(log.head("SG-HSA")).isEqualTo(2);
        changes("SG-HSA").body("items[1].data", not(hasKey("asked")));
    }

    @Test
    void anAmendmentThatCameOfAProposalReachesAllReadersAndSaysSoToItsAuthorOnly() {
        AnEvent event = new AnEvent().to("KR-MFDS", "SG-HSA");
        distribute(event.build());
        SharedAnnex toNobodyElse = new SharedAnnex("KR-MFDS", null, Tlp.AMBER_STRICT, Audience.NOBODY);
        Matter proposal =
                new Matter(UUID.randomUUID(), "AMENDMENT_PROPOSAL", "ACCEPTED", HREF, toNobodyElse, Set.of("KR-MFDS"));

        distribute(event.about(AlertEventType.AMENDED, proposal).build());

        changes("KR-MFDS")
                .body("items[1].type", equalTo("siaga.alert.amended.v1"))
                .body("items[1].data.kind", equalTo("AMENDMENT_PROPOSAL"))
                .body("items[1].data.state", equalTo("ACCEPTED"))
                .body("items[1].data.href", equalTo("/v1/alerts/" + event.alert));
        changes("SG-HSA")
                .body("items[1].type", equalTo("siaga.alert.amended.v1"))
                .body("items[1].data", not(hasKey("kind")));
    }

    @Test
    void theLabelOfAnEntryIsThatOfWhatItIsAbout() {
        AnEvent event = new AnEvent().tlp(Tlp.GREEN);
        distribute(event.build());
        SharedAnnex toKorea = new SharedAnnex(
                "ID-BPOM", null, null, new Audience(Set.of("KR-MFDS"), Set.of(), Set.of(), Set.of(), Set.of()));

        distribute(event.about(AlertEventType.REQUEST_OPENED, matter(toKorea, "KR-MFDS"))
                .build());

        changes("KR-MFDS").body("items[1].tlp", equalTo("AMBER"));
    }

    @Test
    void aDeadlineBeforeDistributionReachesThoseWhoReadTheDraftAndNobodyElse() {
        AnEvent event = new AnEvent().in(AlertStatus.IN_VERIFICATION).to("KR-MFDS");

        distribute(event.about(
                        AlertEventType.DEADLINE_WARNING,
                        new Matter(
                                event.alert,
                                "VERIFY",
                                null,
                                "/v1/alerts/" + event.alert,
                                null,
                                Set.of("FORUM-DESK", "ID-BPOM", "KR-MFDS")))
                .asking("FORUM-DESK", Asked.VERIFY, "2026-11-24T06:00:00Z")
                .build());

        changes("FORUM-DESK")
                .body("items[0].type", equalTo("siaga.alert.deadline.warning.v1"))
                .body("items[0].data.asked", equalTo("VERIFY"))
                .body("items[0].data", not(hasKey("reference")));
        assertThat(log.head("ID-BPOM")).isEqualTo(1);
        assertThat(log.head("KR-MFDS")).isZero();
    }

    @Test
    void nothingButADeadlineIsToldBeforeDistribution() {
        AnEvent event = new AnEvent().in(AlertStatus.VALIDATED).to("KR-MFDS");

        distribute(event.about(AlertEventType.ATTACHMENT_ADDED, matter(null)).build());

        assertThat(log.head("ID-BPOM")).isZero();
        assertThat(log.head("FORUM-DESK")).isZero();
    }

    @Test
    void aMatterOfARestrictedAlertSaysNothing() {
        AnEvent event = new AnEvent().tlp(Tlp.RED).toPerson("kim@KR-MFDS");
        distribute(event.build());

        distribute(event.about(AlertEventType.REQUEST_OPENED, matter(null, "KR-MFDS"))
                .asking("KR-MFDS", Asked.ANSWER, "2026-11-25T08:12:40Z")
                .build());

        changes("KR-MFDS").body("items[1]", not(hasKey("subject"))).body("items[1].data.size()", equalTo(0));
    }

    private static Matter matter(@Nullable SharedAnnex sharing, String... tells) {
        return new Matter(UUID.randomUUID(), "TRACE", "OPEN", HREF, sharing, tells.length == 0 ? null : Set.of(tells));
    }

    private void distribute(AlertEvent event) {
        QuarkusTransaction.requiringNew().run(() -> fanOut.distribute(event));
    }

    private static ValidatableResponse changes(String agency) {
        return given().auth()
                .oauth2(TokenIssuer.token(agency, "auditor"))
                .get("/v1/changes")
                .then()
                .statusCode(200);
    }
}
