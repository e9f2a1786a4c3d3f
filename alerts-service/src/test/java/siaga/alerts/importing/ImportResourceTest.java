package siaga.alerts.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.stack.TokenResource;

@QuarkusTest
@WithEngines
class ImportResourceTest {

    private static final String RECALL = """
            {"key":"%s","itemName":"예시정","itemSeq":"1","entpName":"(주)예시","reason":"미생물 오염 우려","makeNo":"23002[2026-10-19]","recallDate":"2026-08-19"}""";

    @Inject
    TestMembers members;

    @Inject
    EntityManager database;

    @TestHTTPResource("/v1/alerts/import")
    URI address;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void anOfficialRecordIsDistributedByTheAct() {
        List<JsonNode> lines = imported("mfds", RECALL.formatted(key()));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().path("outcome").asText()).isEqualTo("CREATED");
        assertThat(lines.getFirst().path("reference").asText()).matches("SG-\\d{4}-\\d{5,}");
        as("SG-HSA")
                .get("/v1/alerts/" + lines.getFirst().path("id").asText())
                .then()
                .statusCode(200)
                .body("status", equalTo("DISTRIBUTED"))
                .body("verification", equalTo("VERIFIED"))
                .body("tlp", equalTo("CLEAR"))
                .body("products[0].lots[0].expiry", equalTo("2026-10-19"));
    }

    @Test
    void aSecondImportChangesNothing() {
        String file = RECALL.formatted(key()) + "\n" + RECALL.formatted(key());
        List<JsonNode> first = imported("mfds", file);
        List<JsonNode> second = imported("mfds", file);

        assertThat(outcomes(first)).containsExactly("CREATED", "CREATED");
        assertThat(outcomes(second)).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(second.getFirst().path("version").asInt()).isEqualTo(1);
        assertThat(second.getLast().path("summary").path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void aChangeInSubstanceIsANewVersionAndOneInWordingIsNot() {
        String recall = RECALL.formatted(key());
        imported("mfds", recall);

        JsonNode wording =
                imported("mfds", recall.replace("오염 우려", "오염 우려(2개 제품)")).getFirst();
        JsonNode substance =
                imported("mfds", recall.replace("2026-10-19", "2028-10-19")).getFirst();

        assertThat(wording.path("outcome").asText()).isEqualTo("UNCHANGED");
        assertThat(wording.path("detail").asText()).isEqualTo("wording only");
        assertThat(substance.path("outcome").asText()).isEqualTo("CHANGED");
        assertThat(substance.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void anOlderEditionOfANotificationDoesNotTurnTheClockBack() {
        String reference = "2025." + (1000 + (int) (Math.random() * 8999));
        String row = reference
                + ",coffee,food,Salmonella in chocolate,%s 10:00:00,Belgium,alert notification,serious,%s,,,,Belgium,Salmonella\n";
        String file =
                "reference,category,type,subject,date,notifying_country,classification,risk_decision,distribution,"
                        + "forAttention,forFollowUp,operator,origin,hazards\n"
                        + row.formatted("2025-05-27", "France") + row.formatted("2025-06-03", "\"France,Austria\"");

        assertThat(outcomes(imported("rasff", file))).containsExactly("CREATED", "CHANGED");
        List<JsonNode> again = imported("rasff", file);
        assertThat(outcomes(again)).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(again.getFirst().path("detail").asText()).isEqualTo("older edition");
    }

    @Test
    void aRejectedRecordSaysWhatIsWrongAndTheRestGoesOn() {
        List<JsonNode> lines =
                imported("mfds", "{\"itemName\":\n" + RECALL.formatted("") + "\n" + RECALL.formatted(key()));

        assertThat(outcomes(lines)).containsExactly("REJECTED", "REJECTED", "CREATED");
        assertThat(lines.get(1)
                        .path("problem")
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asText())
                .isEqualTo("/key");
        assertThat(lines.getLast().path("summary").path("rejected").asInt()).isEqualTo(2);
    }

    @Test
    void aDraftComesInAsADraftAndIsRecognisedAgain() {
        String draft = "{\"source\":{\"scheme\":\"CASE\",\"number\":\"" + key()
                + "\"},\"network\":\"MEDICINE\",\"subject\":[{\"lang\":\"en\",\"text\":\"Syrup\"}]}";
        JsonNode created = lines(as("ID-BPOM", "officer"), "siaga", draft).getFirst();
        JsonNode changed = lines(as("ID-BPOM", "officer"), "siaga", draft.replace("Syrup", "Sirup"))
                .getFirst();

        assertThat(created.path("outcome").asText()).isEqualTo("CREATED");
        assertThat(created.has("reference")).isFalse();
        assertThat(changed.path("outcome").asText()).isEqualTo("CHANGED");
        as("ID-BPOM")
                .get("/v1/alerts/" + created.path("id").asText())
                .then()
                .body("status", equalTo("DRAFT"))
                .body("subject[0].text", equalTo("Sirup"));
        as("SG-HSA").get("/v1/alerts/" + created.path("id").asText()).then().statusCode(404);
    }

    @Test
    void aBackfillReachesNoInbox() {
        long before = events();
        imported("mfds&notify=false", RECALL.formatted(key()));
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void anOfficialSourceNeedsAContactPoint() {
        as("ID-BPOM", "officer")
                .body(RECALL)
                .post("/v1/alerts/import?format=mfds")
                .then()
                .statusCode(403);
    }

    @Test
    void anUnknownFormatOrParameterOrTableIsRefusedBeforeAnythingIsRead() {
        as("KR-MFDS")
                .body("x")
                .post("/v1/alerts/import?format=cap")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("format"));
        as("KR-MFDS").body("x").post("/v1/alerts/import").then().statusCode(400);
        as("KR-MFDS")
                .body("x")
                .post("/v1/alerts/import?format=mfds&notify=maybe")
                .then()
                .statusCode(400);
        as("KR-MFDS")
                .body("x")
                .post("/v1/alerts/import?format=mfds&dry=1")
                .then()
                .statusCode(400);
        as("KR-MFDS")
                .body("a,b\n")
                .post("/v1/alerts/import?format=rasff")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(6));
        given().body("x").post("/v1/alerts/import?format=mfds").then().statusCode(401);
    }

    @Test
    @Timeout(30)
    void aRecordIsAnsweredWhileTheFileIsStillArriving() throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST " + address.getPath() + "?format=mfds HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + token("KR-MFDS", "contact-point")
                                    + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int record = 1; record <= 3; record++) {
                chunk(out, RECALL.formatted(key()) + "\n");
                assertThat(lineWith(in, "\"record\""))
                        .contains("\"record\":" + record)
                        .contains("CREATED");
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(lineWith(in, "\"summary\"")).contains("\"created\":3");
        }
    }

    private long events() {
        return ((Number) database.createNativeQuery("select count(*) from outbox")
                        .getSingleResult())
                .longValue();
    }

    private static void chunk(OutputStream out, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String lineWith(BufferedReader in, String part) throws Exception {
        String line = in.readLine();
        while (line != null && !line.contains(part)) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    private static List<JsonNode> imported(String format, String file) {
        return lines(as("KR-MFDS", "contact-point"), format, file);
    }

    private static List<JsonNode> lines(RequestSpecification by, String format, String file) {
        String answer = by.contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/alerts/import?format=" + format)
                .then()
                .statusCode(200)
                .contentType(ImportResource.NDJSON)
                .extract()
                .asString();
        return Stream.of(answer.split("\n")).map(ImportResourceTest::json).toList();
    }

    private static List<String> outcomes(List<JsonNode> lines) {
        return lines.subList(0, lines.size() - 1).stream()
                .map(line -> line.path("outcome").asText())
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return Reading.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static RequestSpecification as(String agency, String... roles) {
        return given().auth()
                .oauth2(
                        roles.length == 0
                                ? token(agency, "officer", "validator", "contact-point")
                                : token(agency, roles));
    }

    private static String token(String agency, String... roles) {
        return TokenResource.system(agency, roles);
    }
}
