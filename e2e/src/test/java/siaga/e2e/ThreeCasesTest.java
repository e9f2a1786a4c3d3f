package siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The three cases of the forum, from the draft to every entitled inbox, by polling and over the stream. */
class ThreeCasesTest {

    private static final List<String> ALL = List.of(
            "ID-BPOM",
            "ID-BNN",
            "ID-DJBC",
            "ID-POLRI",
            "KR-MFDS",
            "KR-KCS",
            "SG-HSA",
            "MY-NPRA",
            "TH-FDA",
            "VN-DAV",
            "PH-FDA",
            "JP-PMDA",
            "FORUM-DESK");

    private final Map<String, MemberSystem> members =
            ALL.stream().collect(Collectors.toMap(Function.identity(), MemberSystem::new));
    private Map<String, LiveStream> streams;
    private Map<String, Long> before;

    @BeforeEach
    void everybodyListens() {
        before = members.values().stream().collect(Collectors.toMap(MemberSystem::agency, MemberSystem::head));
        streams = members.values().stream()
                .collect(Collectors.toMap(
                        MemberSystem::agency, member -> LiveStream.after(member, before.get(member.agency()))));
    }

    @AfterEach
    void nobodyListens() {
        streams.values().forEach(LiveStream::close);
    }

    @Test
    void aFalsifiedSyrupVerifiedByTheDeskReachesTheAudienceAndNobodyElse() {
        String id = members.get("ID-BPOM").sendToDesk(Case.COUGH_SYRUP.draft());

        JsonNode alert = members.get("FORUM-DESK").act(id, "approve", MemberSystem.CHECKED);

        assertThat(alert.path("reference").asText()).matches("SG-\\d{4}-\\d{5,}");
        reachesExactly(
                id,
                "siaga.alert.distributed.v1",
                "ID-BPOM",
                "ID-BNN",
                "ID-DJBC",
                "ID-POLRI",
                "KR-MFDS",
                "SG-HSA",
                "MY-NPRA",
                "FORUM-DESK");
        JsonNode asked = entryOf("KR-MFDS", id).path("data");
        assertThat(asked.path("flag").asText()).isEqualTo("FOR_FOLLOW_UP");
        assertThat(asked.path("acknowledgeBy").asText()).isNotEmpty();
        assertThat(entryOf("MY-NPRA", id).path("data").path("flag").asText()).isEqualTo("FOR_ATTENTION");
        assertThat(entryOf("SG-HSA", id).path("data").has("flag")).isFalse();
    }

    @Test
    void aBorderRejectionIsDistributedFirstToAllMembersAndVerifiedAfter() {
        MemberSystem mfds = members.get("KR-MFDS");
        String id = mfds.draft(Case.FRUIT_CONCENTRATE.draft());
        mfds.act(id, "submit", null);
        mfds.act(id, "validate", null);

        mfds.act(id, "distribute", null);
        reachesExactly(id, "siaga.alert.distributed.v1", ALL.toArray(String[]::new));

        members.get("FORUM-DESK").act(id, "verify", null);
        reachesExactly(id, "siaga.alert.verified.v1", ALL.toArray(String[]::new));
    }

    @Test
    void anOnlineSellerIsTracedByLawEnforcementOnly() {
        MemberSystem bpom = members.get("ID-BPOM");
        String id = bpom.draft(Case.ONLINE_SELLER.draft());
        bpom.act(id, "submit", null);
        bpom.act(id, "validate", null);

        bpom.act(id, "distribute", null);

        reachesExactly(
                id, "siaga.alert.distributed.v1", "ID-BPOM", "ID-POLRI", "ID-BNN", "KR-KCS", "MY-NPRA", "FORUM-DESK");
        JsonNode policeView = members.get("ID-POLRI").get("/v1/alerts/" + id).body();
        assertThat(policeView.path("operators").path(0).path("accounts").path(0).asText())
                .isEqualTo("contoh-sehat");
        JsonNode notCleared = members.get("MY-NPRA").get("/v1/alerts/" + id).body();
        assertThat(notCleared.path("fraud").path("redacted").asBoolean()).isTrue();
        assertThat(notCleared.toString()).doesNotContain("contoh.slim");
        assertThat(members.get("KR-MFDS").get("/v1/alerts/" + id).status()).isEqualTo(404);
    }

    @Test
    void anAcknowledgementReachesTheOriginAndAnAmendmentEverybodyWhoHasTheAlert() {
        MemberSystem bpom = members.get("ID-BPOM");
        String id = bpom.sendToDesk(Case.COUGH_SYRUP.draft());
        members.get("FORUM-DESK").act(id, "approve", MemberSystem.CHECKED);

        members.get("KR-MFDS").act(id, "acknowledgement", null);
        reachesExactly(id, "siaga.alert.acknowledged.v1", "ID-BPOM");

        MemberSystem.Answer read = bpom.get("/v1/alerts/" + id);
        String etag = read.headers().firstValue("ETag").orElseThrow();
        String recall = "{\"measures\":[{\"type\":\"RECALL_FROM_CONSUMERS\",\"compulsory\":true}]}";
        assertThat(bpom.patch("/v1/alerts/" + id, etag, recall).status()).isEqualTo(200);
        reachesExactly(
                id,
                "siaga.alert.amended.v1",
                "ID-BPOM",
                "ID-BNN",
                "ID-DJBC",
                "ID-POLRI",
                "KR-MFDS",
                "SG-HSA",
                "MY-NPRA",
                "FORUM-DESK");
    }

    /** Over both transports, under the same numbers; to the others not a word by either. */
    private void reachesExactly(String id, String type, String... agencies) {
        for (String agency : agencies) {
            Eventually.asserted(() -> {
                assertThat(about(streams.get(agency).received(), id, type))
                        .as("stream of " + agency)
                        .hasSize(1);
                assertThat(streams.get(agency).received()).isEqualTo(inbox(agency));
            });
        }
        List<String> others = ALL.stream()
                .filter(agency -> !Arrays.asList(agencies).contains(agency))
                .toList();
        for (String other : others) {
            assertThat(about(inbox(other), id, type)).as("inbox of " + other).isEmpty();
        }
    }

    private JsonNode entryOf(String agency, String id) {
        return about(inbox(agency), id, "siaga.alert.distributed.v1").getFirst();
    }

    private List<JsonNode> inbox(String agency) {
        List<JsonNode> entries = members.get(agency).inbox(before.get(agency));
        long expected = before.get(agency);
        for (JsonNode entry : entries) {
            assertThat(entry.path("sequence").asLong())
                    .as("numbers of " + agency)
                    .isEqualTo(++expected);
        }
        return entries;
    }

    private static List<JsonNode> about(List<JsonNode> entries, String id, String type) {
        return entries.stream()
                .filter(entry -> entry.path("subject").asText().equals("alerts/" + id))
                .filter(entry -> entry.path("type").asText().equals(type))
                .toList();
    }
}
