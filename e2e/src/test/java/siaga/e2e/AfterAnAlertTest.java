package siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alert is the start of the work: the cases that members bring, each from the alert to its end. */
class AfterAnAlertTest {

    private static final String REVOKED = "siaga.alert.access.revoked.v1";
    private static final byte[] REPORT =
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, MemberSystem> members = Stream.of(
                    "ID-BPOM", "ID-POLRI", "KR-MFDS", "KR-KCS", "SG-HSA", "MY-NPRA", "PH-FDA", "TH-FDA", "FORUM-DESK")
            .collect(Collectors.toMap(Function.identity(), MemberSystem::new));

    private Map<String, Long> before;

    @BeforeEach
    void heads() {
        before = members.values().stream().collect(Collectors.toMap(MemberSystem::agency, MemberSystem::head));
    }

    @Test
    void anIngredientLotIsTracedInThreeCountriesToTheRecallAndTheClosure() {
        MemberSystem bpom = of("ID-BPOM");
        String id = bpom.sendToDesk(Case.INGREDIENT_LOT.draft());
        of("FORUM-DESK").act(id, "approve", MemberSystem.CHECKED);

        bpom.created("/v1/alerts/" + id + "/requests/batch", """
                {"to": ["KR-MFDS", "SG-HSA", "MY-NPRA"], "kind": "TRACE", "items": ["/products/0/lots/0"],
                 "text": [{"lang": "en", "text": "Which syrups were made with lot PG-24-117, and where are they?"}]}""");
        for (String asked : List.of("KR-MFDS", "SG-HSA", "MY-NPRA")) {
            Eventually.asserted(() -> {
                JsonNode entry =
                        told(asked, id, "siaga.alert.request.opened.v1").getFirst();
                assertThat(entry.path("data").path("asked").asText()).isEqualTo("ANSWER");
                assertThat(entry.path("data").path("dueBy").asText()).isNotEmpty();
            });
        }
        assertThat(told("PH-FDA", id, "siaga.alert.request.opened.v1")).isEmpty();

        answer("KR-MFDS", id, true, "Two lots of a children's syrup were made with it.");
        answer("SG-HSA", id, false, "No importer has received it.");
        answer("MY-NPRA", id, true, "One drum, under seal since today.");
        Eventually.asserted(() -> assertThat(told("ID-BPOM", id, "siaga.alert.request.answered.v1"))
                .hasSize(3));

        JsonNode report = of("KR-MFDS").attached(id, "kind=ANALYTICAL_REPORT&name=report.pdf", REPORT);
        assertThat(of("SG-HSA").get(report.path("href").asText() + "/content").status())
                .isEqualTo(200);
        JsonNode proposal = of("KR-MFDS").created("/v1/alerts/" + id + "/follow-ups", """
                {"type": "AMENDMENT_PROPOSAL", "text": [{"lang": "en", "text": "Our recall of both lots."}],
                 "details": {"patch": {"measures": [{"type": "RECALL_FROM_CONSUMERS", "compulsory": true, "date": "2026-11-22",
                   "scope": "both lots of the syrup"}]}}}""");
        Eventually.asserted(() -> assertThat(told("ID-BPOM", id, "siaga.alert.followup.added.v1")
                        .getFirst()
                        .path("data")
                        .path("asked")
                        .asText())
                .isEqualTo("DECIDE"));
        post(bpom, proposal.path("href").asText() + "/apply", "{}");
        assertThat(of("PH-FDA")
                        .read("/v1/alerts/" + id)
                        .path("measures")
                        .path(0)
                        .path("scope")
                        .asText())
                .isEqualTo("both lots of the syrup");

        assertThat(bpom.post("/v1/alerts/" + id + "/close", "{\"report\": \"Recalled.\"}")
                        .status())
                .isEqualTo(409);
        of("KR-MFDS").act(id, "acknowledgement", "{\"state\": \"DONE\"}");
        JsonNode closed = bpom.act(id, "close", "{\"report\": \"Both lots recalled; one drum destroyed.\"}");
        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        Eventually.asserted(
                () -> assertThat(told("PH-FDA", id, "siaga.alert.closed.v1")).hasSize(1));
    }

    @Test
    void aBorderRejectionIsDistributedFirstVerifiedAfterAndRaisedWhileItStaysVisible() {
        MemberSystem mfds = of("KR-MFDS");
        String id = mfds.draft(Case.FRUIT_CONCENTRATE.draft());
        mfds.act(id, "submit", null);
        mfds.act(id, "validate", null);
        mfds.act(id, "distribute", null);

        of("FORUM-DESK").act(id, "question", "{\"reason\": \"The laboratory's method is not named.\"}");
        assertThat(of("TH-FDA").read("/v1/alerts/" + id).path("verification").asText())
                .isEqualTo("QUESTIONED");
        mfds.amended(id, "{\"basis\": \"LABORATORY\"}");
        of("FORUM-DESK").act(id, "verify", "{\"reason\": \"Named now.\"}");

        String known = "\"dates\": {\"riskKnownAt\": \"2026-11-22T02:00:00Z\"}";
        mfds.amended(id, "{\"type\": \"ALERT\", " + known + "}");
        assertThat(of("TH-FDA").read("/v1/alerts/" + id).path("type").asText()).isEqualTo("BORDER_REJECTION");
        Eventually.asserted(() -> assertThat(told("FORUM-DESK", id, "siaga.alert.amendment.proposed.v1")
                        .getFirst()
                        .path("data")
                        .path("asked")
                        .asText())
                .isEqualTo("VERIFY"));
        of("FORUM-DESK").act(id, "approve", MemberSystem.CHECKED);
        assertThat(of("TH-FDA").read("/v1/alerts/" + id).path("type").asText()).isEqualTo("ALERT");
        Eventually.asserted(() ->
                assertThat(told("TH-FDA", id, "siaga.alert.reclassified.v1")).hasSize(1));
        JsonNode diff = of("TH-FDA").read("/v1/alerts/" + id + "/versions/3/diff");
        assertThat(diff.findValuesAsText("path")).contains("/type");
    }

    @Test
    void aSupplementIsNarrowedForThePoliceAndTheFormerReadersSayWhatBecameOfTheirCopies() {
        MemberSystem bpom = of("ID-BPOM");
        String id = bpom.draft(Case.SLIMMING_SUPPLEMENT.draft());
        bpom.act(id, "submit", null);
        bpom.act(id, "validate", null);
        bpom.act(id, "distribute", null);
        of("MY-NPRA").created("/v1/alerts/" + id + "/conversation/messages", "{\"text\": \"On sale here as well.\"}");

        bpom.act(id, "narrow", """
                {"tlp": "AMBER_STRICT", "audience": {"agencies": ["ID-POLRI"]}, "flags": [],
                 "reason": "The police ask for secrecy until the arrest."}""");

        for (String former : List.of("MY-NPRA", "SG-HSA", "KR-KCS")) {
            assertThat(of(former).get("/v1/alerts/" + id).status()).as(former).isEqualTo(404);
            Eventually.asserted(
                    () -> assertThat(told(former, id, REVOKED)).as(former).hasSize(1));
        }
        assertThat(of("ID-POLRI").get("/v1/alerts/" + id).status()).isEqualTo(200);
        receipt("MY-NPRA", id, "{\"answer\": \"ERASED\"}");
        receipt("SG-HSA", id, "{\"answer\": \"RETAINED\", \"reason\": \"Evidence in a case before our courts.\"}");
        List<String> answers = bpom.read("/v1/receipts?alert=" + id)
                .path("items")
                .valueStream()
                .map(line ->
                        line.path("agency").asText() + " " + line.path("answer").asText("-"))
                .sorted()
                .toList();
        assertThat(answers).containsExactly("KR-KCS -", "MY-NPRA ERASED", "SG-HSA RETAINED");
    }

    @Test
    void anAlertInErrorIsWithdrawnAndAnotherOneSupersededByTheRightOne() {
        MemberSystem bpom = of("ID-BPOM");
        String wrong = bpom.sendToDesk(Case.COUGH_SYRUP.draft());
        of("FORUM-DESK").act(wrong, "approve", MemberSystem.CHECKED);
        String right = bpom.sendToDesk(Case.COUGH_SYRUP.draft().replace("B77-K01", "B77-K02"));
        String reference = of("FORUM-DESK")
                .act(right, "approve", MemberSystem.CHECKED)
                .path("reference")
                .asText();
        bpom.attached(wrong, "kind=OTHER&name=label.pdf", REPORT);

        bpom.act(
                wrong, "supersede", "{\"by\": \"" + reference + "\", \"reason\": \"The lot number was another one.\"}");
        assertThat(of("SG-HSA").read("/v1/alerts/" + wrong).path("supersededBy").asText())
                .isEqualTo(reference);
        bpom.act(right, "withdraw", "{\"reason\": \"The laboratory mixed up two samples.\"}");

        JsonNode shell = of("SG-HSA").read("/v1/alerts/" + right);
        assertThat(shell.path("reason").asText()).contains("mixed up two samples");
        assertThat(shell.has("products")).isFalse();
        assertThat(of("SG-HSA").get("/v1/alerts/" + right + "/attachments").status())
                .isEqualTo(404);
        Eventually.asserted(() -> assertThat(told("SG-HSA", right, "siaga.alert.withdrawn.v1")
                        .getFirst()
                        .path("data")
                        .path("receiptAsked")
                        .asBoolean())
                .isTrue());
    }

    private MemberSystem of(String agency) {
        return members.get(agency);
    }

    private List<JsonNode> told(String agency, String alert, String type) {
        return of(agency).told(before.get(agency), alert, type);
    }

    private void answer(String agency, String alert, boolean found, String text) {
        JsonNode request = of(agency)
                .read("/v1/requests?to=me&state=OPEN&limit=200")
                .path("items")
                .valueStream()
                .filter(open -> open.path("alert").asText().equals(alert))
                .findFirst()
                .orElseThrow();
        post(
                of(agency),
                request.path("href").asText() + "/answer",
                "{\"found\": " + found + ", \"text\": [{\"lang\": \"en\", \"text\": \"" + text + "\"}]}");
    }

    private void receipt(String agency, String alert, String answer) {
        String sequence =
                told(agency, alert, REVOKED).getFirst().path("sequence").asText();
        post(of(agency), "/v1/changes/" + sequence + "/receipt", answer);
    }

    private static void post(MemberSystem by, String path, String body) {
        MemberSystem.Answer answer = by.post(path, body);
        assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(200);
    }
}
