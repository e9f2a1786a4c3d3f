package siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import siaga.e2e.Readers.Label;
import siaga.e2e.Readers.Relation;

/** Who may see what: every read path, under every label, for every relation of a reader to the alert. */
class PolicyMatrixTest {

    /** Of alerts that nobody else in these tests makes, so that counts say something. */
    private static final String NETWORK = "OTHER_CONSUMER";

    private static final byte[] DOCUMENT = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static Readers readers;
    private static final Map<Label, Published> ALERTS = new EnumMap<>(Label.class);

    /** An alert with something of everything that may belong to it. */
    private record Published(String id, String reference, String followUp, String request, String attachment) {

        /** What whoever reads the alert reads. */
        List<String> paths() {
            List<String> paths = new ArrayList<>(List.of("/v1/alerts/" + reference));
            for (String below : List.of(
                    "",
                    "?version=1",
                    "/versions",
                    "/versions/1",
                    "/versions/1/diff",
                    "/acknowledgements",
                    "/deadlines",
                    "/follow-ups",
                    "/requests",
                    "/attachments")) {
                paths.add("/v1/alerts/" + id + below);
            }
            paths.addAll(List.of(followUp, request, attachment, attachment + "/content"));
            return paths;
        }
    }

    @BeforeAll
    static void publish() {
        readers = Readers.admitted();
        for (Label label : Label.values()) {
            ALERTS.put(label, published(label, NETWORK));
        }
        readers.suspend();
        // Half a second is what a service may go on with the directory that it has.
        Eventually.holds(() -> readers.of(Relation.SUSPENDED)
                        .get(ALERTS.get(Label.GREEN).followUp())
                        .status()
                == 404);
    }

    @Test
    void everyPathIsOpenToWhoMayReadAndAbsentForWhoMayNot() {
        SoftAssertions cells = new SoftAssertions();
        for (Label label : Label.values()) {
            for (Relation relation : readers.all()) {
                int expected = relation.reads(label) ? 200 : 404;
                for (String path : ALERTS.get(label).paths()) {
                    cells.assertThat(readers.of(relation).get(path).status())
                            .as("%s, %s, %s", label, relation, path)
                            .isEqualTo(expected);
                }
            }
        }
        cells.assertAll();
    }

    @Test
    void whatIsForSomeReadersOnlyIsForbiddenToTheOthersAndAbsentForOutsiders() {
        SoftAssertions cells = new SoftAssertions();
        for (Label label : Label.values()) {
            String alert = "/v1/alerts/" + ALERTS.get(label).id();
            for (Relation relation : readers.all()) {
                boolean reads = relation.reads(label);
                boolean judges = relation == Relation.ORIGIN || relation == Relation.DESK;
                boolean talks = judges || relation == Relation.FLAGGED;
                // Who is no active member is told so there, whatever is asked.
                int receipts = relation == Relation.ORIGIN ? 200 : relation == Relation.SUSPENDED ? 403 : 404;
                MemberSystem reader = readers.of(relation);
                cells.assertThat(reader.get(alert + "/distribution-preview").status())
                        .as("%s, %s, preview", label, relation)
                        .isEqualTo(!reads ? 404 : judges ? 200 : 403);
                cells.assertThat(reader.get(alert + "/conversation").status())
                        .as("%s, %s, conversation", label, relation)
                        .isEqualTo(reads && talks ? 200 : 404);
                cells.assertThat(reader.get("/v1/receipts?alert="
                                        + ALERTS.get(label).id())
                                .status())
                        .as("%s, %s, receipts", label, relation)
                        .isEqualTo(receipts);
            }
        }
        cells.assertAll();
    }

    @Test
    void listsTotalsAndCountsHoldWhatMayBeReadAndNothingElse() {
        SoftAssertions cells = new SoftAssertions();
        for (Relation relation : readers.all()) {
            List<String> expected = ALERTS.keySet().stream()
                    .filter(relation::reads)
                    .map(label -> ALERTS.get(label).id())
                    .toList();
            JsonNode list = readers.of(relation)
                    .get("/v1/alerts?network=" + NETWORK + "&total=exact&limit=200")
                    .body();
            cells.assertThat(list.path("items").findValuesAsText("id"))
                    .as("list of %s", relation)
                    .containsExactlyInAnyOrderElementsOf(expected);
            cells.assertThat(list.path("total").asInt(0))
                    .as("total of %s", relation)
                    .isEqualTo(expected.size());
            if (relation != Relation.SUSPENDED) {
                JsonNode counts = readers.of(relation)
                        .get("/v1/statistics?by=network&network=" + NETWORK)
                        .body();
                cells.assertThat(counts.path("total").asInt(-1))
                        .as("statistics of %s: %s", relation, counts)
                        .isEqualTo(expected.size());
            }
        }
        cells.assertAll();
    }

    @Test
    void anInboxNamesWhatItsAgencyMayReadAndNothingElse() {
        for (Relation relation : readers.all()) {
            if (relation == Relation.SUSPENDED) {
                continue;
            }
            for (Label label : Label.values()) {
                String about = "alerts/" + ALERTS.get(label).id();
                // Inboxes cannot name what is for named persons, the origin's own included.
                boolean named = relation.reads(label) && label != Label.RED;
                Eventually.asserted(() -> assertThat(readers.of(relation).inbox(0).stream()
                                .filter(entry -> entry.path("subject").asText().equals(about))
                                .anyMatch(entry -> entry.path("type").asText().equals("siaga.alert.distributed.v1")))
                        .as("%s, %s", label, relation)
                        .isEqualTo(named));
            }
        }
    }

    @Test
    void thePublicReadsWhatIsClearAndOnlyThePublicFieldSet() {
        for (Label label : Label.values()) {
            MemberSystem.Answer answer = MemberSystem.send(HttpRequest.newBuilder(URI.create(MemberSystem.gateway()
                            + "/public/v1/alerts/" + ALERTS.get(label).reference()))
                    .build());
            assertThat(answer.status()).as(label.name()).isEqualTo(label == Label.CLEAR ? 200 : 404);
            if (label == Label.CLEAR) {
                assertThat(answer.body().has("operators")).isFalse();
                assertThat(answer.body().has("audience")).isFalse();
                assertThat(answer.body().has("fraud")).isFalse();
            }
        }
    }

    @Test
    void aFormerReaderFindsNothingFromTheActOnThatTookItAway() {
        Published alert = published(Label.AMBER, "DEVICE");
        readers.of(Relation.ORIGIN).act(alert.id(), "narrow", """
                {"tlp": "AMBER_STRICT", "audience": {"agencies": ["KR-MFDS"], "exclude": ["SG-HSA"]}, "flags": []}""");

        SoftAssertions cells = new SoftAssertions();
        for (Relation former :
                List.of(Relation.UNDER_THE_ADDRESSED, Relation.BY_COUNTRY, Relation.BY_GROUP, Relation.FLAGGED)) {
            for (String path : alert.paths()) {
                cells.assertThat(readers.of(former).get(path).status())
                        .as("%s, %s", former, path)
                        .isEqualTo(404);
            }
            cells.assertThat(readers.of(former)
                            .get("/v1/alerts?lot=M-AMBER&limit=200")
                            .body()
                            .path("items")
                            .findValuesAsText("id"))
                    .as("list of %s", former)
                    .doesNotContain(alert.id());
        }
        cells.assertAll();
        assertThat(readers.of(Relation.ADDRESSED).get(alert.followUp()).status())
                .isEqualTo(200);
    }

    private static Published published(Label label, String network) {
        MemberSystem origin = readers.of(Relation.ORIGIN);
        String id = origin.draft(draft(label, network));
        // The service hears of the new members a moment after the directory.
        Eventually.holds(() -> origin.post("/v1/alerts/" + id + "/submit", null).status() == 200);
        origin.act(id, "validate", null);
        String reference = origin.act(id, "distribute", null).path("reference").asText();
        String alert = "/v1/alerts/" + id;
        // Of an alert for named persons no agency can be asked anything.
        String request = label == Label.RED
                ? alert
                : origin.created(alert + "/requests", """
                        {"to": "KR-MFDS", "kind": "DOCUMENTS", "forAll": true,
                         "text": [{"lang": "en", "text": "The delivery papers, please."}]}""").path("href").asText();
        String followUp =
                origin.created(alert + "/follow-ups", """
                {"type": "ADDITIONAL_INFORMATION", "text": [{"lang": "en", "text": "Sold in three shops."}]}""").path("href").asText();
        String attachment = origin.attached(id, "kind=OTHER&name=label.pdf", DOCUMENT)
                .path("href")
                .asText();
        return new Published(id, reference, followUp, request, attachment);
    }

    private static String draft(Label label, String network) {
        boolean persons = label == Label.RED;
        boolean excludes = label == Label.AMBER || label == Label.AMBER_STRICT;
        return """
                {"network": "%s", "type": "NON_COMPLIANCE", "basis": "MARKET_CONTROL",
                 "subject": [{"lang": "en", "text": "Toy with loose magnets, %s"}],
                 "risk": {"decision": "SERIOUS"},
                 "products": [{"name": "Contoh magnets", "lots": [{"lot": "M-%s"}]}],
                 "distribution": {"flags": [{"agency": "TH-FDA", "attention": "FOR_ATTENTION", "reason": "DISTRIBUTED_TO"}]},
                 "tlp": "%s",
                 "audience": {"agencies": ["KR-MFDS", "PH-MATRIX"], "countries": ["MY", "SG"], "groups": ["%s"],
                              "exclude": [%s], "persons": [%s]}}""".formatted(
                        network,
                        label,
                        label,
                        label,
                        Readers.GROUP,
                        excludes ? "\"SG-HSA\"" : "",
                        persons ? "\"kim@KR-MFDS\"" : "");
    }
}
