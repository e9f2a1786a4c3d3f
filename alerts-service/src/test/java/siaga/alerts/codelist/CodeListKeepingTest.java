package siaga.alerts.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.alerts.codelist.ShippedList.ShippedCode;
import siaga.contracts.event.Topics;
import siaga.kit.kafka.KafkaClients;

@QuarkusTest
@WithEngines
class CodeListKeepingTest {

    private static final String LIST = "consumer-hazard";

    @Inject
    TestMembers members;

    @Inject
    EntityManager database;

    @Inject
    KeptLists kept;

    @Inject
    SeedCodeLists seeding;

    @Inject
    KafkaClients kafka;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void secretariatAddsACodeInANewVersion() {
        int before = version();
        String code = Lists.aCode();

        Response added = Lists.add(Lists.asSecretariat(), LIST, Lists.body(code));

        added.then()
                .statusCode(201)
                .header("Location", "/v1/code-lists/" + LIST + "/codes/" + code)
                .header("ETag", "\"" + (before + 1) + "-en\"")
                .body("label", equalTo("Tested " + code))
                .body("labels.ko", equalTo("시험 " + code))
                .body("since", equalTo(before + 1));
        assertThat(version()).isEqualTo(before + 1);
        Lists.asReader().get(added.header("Location")).then().statusCode(200);
        assertThat(audited(LIST, code)).containsExactly("add-code FORUM-DESK a test");
    }

    @Test
    void secretariatRelabelsACodeThatItHasRead() {
        String code = Lists.added(LIST);
        Response read = Lists.asReader().header("Accept-Language", "ko").get(uri(code));

        Response changed =
                relabel(code, read.header("ETag"), "{\"labels\":{\"vi\":\"Thử nghiệm\",\"en\":\"Renamed\"}}");

        changed.then()
                .statusCode(200)
                .body("labels.vi", equalTo("Thử nghiệm"))
                .body("labels.en", equalTo("Renamed"))
                .body("labels.id", equalTo("Diuji " + code));
        relabel(code, read.header("ETag"), "{\"labels\":{\"vi\":null}}").then().statusCode(412);
        relabel(code, null, "{\"labels\":{\"vi\":null}}").then().statusCode(428);
        relabel(code, changed.header("ETag"), "{\"labels\":{\"vi\":null}}")
                .then()
                .statusCode(200)
                .body("labels", not(hasKey("vi")));
        assertThat(audited(LIST, code)).hasSize(3);
    }

    @Test
    void patchThatChangesNothingMakesNoVersion() {
        String code = Lists.added(LIST);
        int before = version();

        relabel(code, "\"" + before + "\"", "{\"labels\":{\"en\":\"Tested " + code + "\"}}")
                .then()
                .statusCode(200);

        assertThat(version()).isEqualTo(before);
    }

    @Test
    void secretariatRetiresACodeOnce() {
        String code = Lists.added(LIST);
        int before = version();

        Lists.retire(Lists.asSecretariat(), LIST, code, "{\"replacedBy\":\"FIRE\",\"reason\":\"the same\"}")
                .then()
                .statusCode(200)
                .body("retired.version", equalTo(before + 1))
                .body("retired.replacedBy", equalTo("FIRE"));
        Lists.retire(Lists.asSecretariat(), LIST, code, "{}")
                .then()
                .statusCode(409)
                .body("detail", containsString("since version " + (before + 1)));
        assertThat(audited(LIST, code))
                .containsExactly("add-code FORUM-DESK a test", "retire-code FORUM-DESK the same");
    }

    @Test
    void replacementIsAnotherCodeInForce() {
        String code = Lists.added(LIST);
        for (String replacement : new String[] {code, "NO_SUCH_CODE", "NETWORK"}) {
            Lists.retire(Lists.asSecretariat(), LIST, code, "{\"replacedBy\":\"" + replacement + "\"}")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/replacedBy"));
        }
        Lists.retire(Lists.asSecretariat(), LIST, code, "{\"replacedBy\":\"METHANOL\"}")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"KR-MFDS,secretariat", "FORUM-DESK,desk", "FORUM-DESK,contact-point"})
    void nobodyElseKeepsTheLists(String agency, String role) {
        Lists.add(Lists.as(agency, role), LIST, Lists.body(Lists.aCode()))
                .then()
                .statusCode(403);
        Lists.retire(Lists.as(agency, role), LIST, "FIRE", "{}").then().statusCode(403);
        Lists.as(agency, role)
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"labels\":{\"en\":\"Fires\"}}")
                .patch(uri("FIRE"))
                .then()
                .statusCode(403);
    }

    @Test
    void wordsOfTheProgramAreNotChanged() {
        Lists.add(Lists.asSecretariat(), "network", Lists.body(Lists.aCode()))
                .then()
                .statusCode(403)
                .body("detail", containsString("words of the program"));
        Lists.retire(Lists.asSecretariat(), "tlp", "AMBER", "{}").then().statusCode(403);
        Lists.asSecretariat()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"labels\":{\"ko\":\"빨강\"}}")
                .patch("/v1/code-lists/tlp/codes/RED")
                .then()
                .statusCode(403);
    }

    @Test
    void everythingWrongWithACodeIsSaidAtOnce() {
        Lists.add(
                        Lists.asSecretariat(),
                        LIST,
                        "{\"code\":\"lower\",\"labels\":{\"en\":\" \",\"xx\":\"x\",\"id\":\"a\\u202eb\"}}")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/code", "/labels/en", "/labels/xx", "/labels/id", "/labels/ko"));
    }

    @Test
    void codeOfAnotherListForTheSamePlaceCannotBeAddedAgain() {
        Lists.add(Lists.asSecretariat(), LIST, Lists.body("DEG_EG"))
                .then()
                .statusCode(409)
                .body("detail", containsString("medicine-hazard"));
        Lists.add(Lists.asSecretariat(), LIST, Lists.body("FIRE")).then().statusCode(409);
    }

    @Test
    void changeOfAnotherInstanceIsNoticed() {
        String code = Lists.aCode();
        Lists.asReader().get(uri(code)).then().statusCode(404);

        QuarkusTransaction.requiringNew().run(() -> {
            kept.lock();
            CodeList list = kept.load().find(LIST).orElseThrow();
            kept.store(list.with(Code.added(code, labels("Elsewhere"), list.version() + 1)));
        });

        await().atMost(Duration.ofSeconds(10))
                .until(() -> Lists.asReader().get(uri(code)).statusCode() == 200);
    }

    @Test
    void everyVersionIsToldOnTheTopic() {
        String code = Lists.added(LIST);
        int version = version();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> told(LIST).stream()
                        .anyMatch(state -> state.path("version").asInt() == version
                                && state.path("previous").asInt() == version - 1
                                && state.path("codes").findValuesAsText("code").contains(code)));
    }

    @Test
    void seedingAgainChangesNothing() {
        assertThat(seeding.seed(ShippedLists.all())).isZero();
    }

    @Test
    void instancesThatStartAtOnceSeedAListOnce() throws Exception {
        ShippedList list = shipped("test-" + UUID.randomUUID(), 1, "Lead");
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            Callable<Integer> start = () -> seeding.seed(List.of(list));
            int changed = 0;
            for (Future<Integer> instance : instances.invokeAll(List.of(start, start, start, start))) {
                changed += instance.get();
            }
            assertThat(changed).isEqualTo(1);
        }
    }

    @Test
    void laterProgramKeepsWhatTheSecretariatHasAddedAndAnEarlierOneChangesNothing() {
        String name = "test-" + UUID.randomUUID();
        seeding.seed(List.of(shipped(name, 1, "Lead")));
        String code = Lists.added(name);

        assertThat(seeding.seed(List.of(shipped(name, 2, "Lead and its salts"))))
                .isEqualTo(1);
        assertThat(seeding.seed(List.of(shipped(name, 1, "Lead")))).isZero();

        CodeList list =
                QuarkusTransaction.requiringNew().call(kept::load).find(name).orElseThrow();
        assertThat(list.version()).isEqualTo(3);
        assertThat(list.find("LEAD").orElseThrow().labels()).containsEntry("en", "Lead and its salts");
        assertThat(list.find(code)).isPresent();
    }

    private static ShippedList shipped(String name, int version, String label) {
        return new ShippedList(
                name, version, labels("Metals"), List.of(new ShippedCode("LEAD", labels(label), null, null, null)));
    }

    private static Map<String, String> labels(String label) {
        return Map.of("en", label, "id", label, "ko", label);
    }

    private static String uri(String code) {
        return "/v1/code-lists/" + LIST + "/codes/" + code;
    }

    private static int version() {
        return Lists.asReader().get("/v1/code-lists/" + LIST).path("version");
    }

    private static Response relabel(String code, String ifMatch, String patch) {
        var call = Lists.asSecretariat().contentType("application/json").body(patch);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).patch(uri(code));
    }

    @SuppressWarnings("unchecked")
    private List<String> audited(String list, String code) {
        return database.createNativeQuery("""
                        select act || ' ' || agency || coalesce(' ' || reason, '')
                        from audit
                        where subject = :subject
                          and details #>> '{code,code}' = :code
                        order by id
                        """)
                .setParameter("subject", "code-lists/" + list)
                .setParameter("code", code)
                .getResultList();
    }

    private List<JsonNode> told(String list) throws Exception {
        try (Consumer<String, byte[]> consumer = kafka.consumer("test", Map.of())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CODE_LISTS).stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<JsonNode> states = new ArrayList<>();
            Instant patience = Instant.now().plusSeconds(10);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))
                    && Instant.now().isBefore(patience)) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    if (message.key().equals(list)) {
                        states.add(mapper.readTree(message.value()));
                    }
                }
            }
            return states;
        }
    }
}
