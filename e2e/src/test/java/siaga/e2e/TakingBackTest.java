package siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was distributed and is taken back: from some of its readers, or altogether. */
class TakingBackTest {

    private static final String REVOKED = "siaga.alert.access.revoked.v1";

    private final MemberSystem bpom = new MemberSystem("ID-BPOM");
    private final MemberSystem police = new MemberSystem("ID-POLRI");
    private final MemberSystem customs = new MemberSystem("KR-KCS");
    private final MemberSystem malaysia = new MemberSystem("MY-NPRA");

    @Test
    void policeAskForSecrecyAndTheFormerReadersSayWhatBecameOfTheirCopies() {
        long before = malaysia.head();
        String id = distribute(Case.ONLINE_SELLER);
        Eventually.asserted(() -> assertThat(malaysia.head()).isGreaterThan(before));

        try (LiveStream stream = LiveStream.after(malaysia, malaysia.head())) {
            JsonNode narrowed = bpom.act(id, "narrow", """
                    {"tlp": "AMBER_STRICT", "audience": {"agencies": ["ID-POLRI"]}, "flags": [],
                     "reason": "The police ask for secrecy."}""");

            assertThat(narrowed.path("version").asInt()).isEqualTo(2);
            nothingIsLeftOf(id, malaysia);
            assertThat(police.get("/v1/alerts/" + id).status()).isEqualTo(200);
            Eventually.asserted(() -> assertThat(about(id, stream.received())).hasSize(1));
            JsonNode tombstone = about(id, stream.received()).getFirst();
            assertThat(tombstone.path("type").asText()).isEqualTo(REVOKED);
            assertThat(tombstone.path("data").path("receiptAsked").asBoolean()).isTrue();
            answer(malaysia, tombstone, "{\"answer\": \"ERASED\"}");
        }

        Eventually.asserted(() -> assertThat(answers(id)).contains("KR-KCS -", "MY-NPRA ERASED"));
        assertThat(malaysia.get("/v1/receipts?alert=" + id).status()).isEqualTo(404);
    }

    @Test
    void anAlertInErrorIsSupersededByTheRightOneAndAnotherIsWithdrawn() {
        String wrong = distribute(Case.ONLINE_SELLER);
        String right = distribute(Case.ONLINE_SELLER);
        String reference =
                bpom.get("/v1/alerts/" + right).body().path("reference").asText();

        bpom.act(wrong, "supersede", "{\"by\": \"" + reference + "\", \"reason\": \"The account was another one.\"}");
        bpom.act(right, "withdraw", "{\"reason\": \"The laboratory mixed up two samples.\"}");

        assertThat(customs.get("/v1/alerts/" + wrong)
                        .body()
                        .path("supersededBy")
                        .asText())
                .isEqualTo(reference);
        JsonNode shell = customs.get("/v1/alerts/" + right).body();
        assertThat(shell.path("reason").asText()).contains("mixed up two samples");
        assertThat(shell.has("products")).isFalse();
        Eventually.asserted(() -> assertThat(answers(right)).contains("KR-KCS -", "MY-NPRA -", "ID-POLRI -"));
    }

    private String distribute(Case of) {
        String id = bpom.draft(of.draft());
        bpom.act(id, "submit", null);
        bpom.act(id, "validate", null);
        bpom.act(id, "distribute", null);
        return id;
    }

    private static void nothingIsLeftOf(String id, MemberSystem reader) {
        for (String path : List.of("", "?version=1", "/versions", "/versions/1", "/acknowledgements", "/source")) {
            assertThat(reader.get("/v1/alerts/" + id + path).status()).as(path).isEqualTo(404);
        }
        assertThat(reader.get("/v1/alerts?limit=200").body().path("items").findValuesAsText("id"))
                .doesNotContain(id);
    }

    private static void answer(MemberSystem by, JsonNode tombstone, String answer) {
        String sequence = tombstone.path("sequence").asText();
        assertThat(by.post("/v1/changes/" + sequence + "/receipt", answer).status())
                .isEqualTo(200);
    }

    /** Each agency that was asked, and what it said: a dash for nothing. */
    private List<String> answers(String id) {
        return bpom.get("/v1/receipts?alert=" + id)
                .body()
                .path("items")
                .valueStream()
                .map(receipt -> receipt.path("agency").asText() + " "
                        + receipt.path("answer").asText("-"))
                .toList();
    }

    private static List<JsonNode> about(String id, List<JsonNode> entries) {
        return entries.stream()
                .filter(entry -> entry.path("subject").asText().equals("alerts/" + id))
                .toList();
    }
}
