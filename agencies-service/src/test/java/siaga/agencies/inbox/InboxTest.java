package siaga.agencies.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;
import siaga.contracts.event.InboxData;
import siaga.contracts.event.InboxEntry;
import siaga.contracts.vocabulary.Tlp;

@QuarkusTest
class InboxTest {

    private static final List<String> AGENCIES = List.of("FORUM-DESK", "ID-BPOM", "KR-MFDS", "SG-HSA");

    @Inject
    Forum forum;

    @Inject
    Inboxes inboxes;

    @Inject
    InboxLog log;

    @Inject
    InboxSignals signals;

    @BeforeEach
    void start() {
        forum.usual();
    }

    @Test
    void numbersAreDenseWhoeverAppendsAtOnceAndWhateverIsUndone() throws Exception {
        int writers = 8;
        int rounds = 30;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int offset = writer;
                running.add(executor.submit(() -> {
                    for (int round = 0; round < rounds; round++) {
                        appendTwice(offset + round, round % 5 == 4);
                    }
                }));
            }
            for (Future<?> writer : running) {
                writer.get(60, TimeUnit.SECONDS);
            }
        }
        long appended = 0;
        for (String agency : AGENCIES) {
            List<InboxEntry> entries = log.after(agency, 0, 1_000).items();
            assertThat(entries.stream().map(InboxEntry::number))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, entries.size()).boxed().toList());
            assertThat(log.head(agency)).isEqualTo(entries.size());
            appended += entries.size();
        }
        assertThat(appended).isEqualTo((long) writers * rounds * 4 / 5 * 3);
    }

    /** One transaction: to one agency, then to two others; in an order that another writer takes the other way round. */
    private void appendTwice(int seed, boolean undone) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                inboxes.append(List.of(entry(AGENCIES.get(seed % 4))));
                inboxes.append(List.of(entry(AGENCIES.get((seed + 3) % 4)), entry(AGENCIES.get((seed + 2) % 4))));
                if (undone) {
                    throw new CancellationException();
                }
            });
        } catch (CancellationException _) {
            assertThat(undone).isTrue();
        }
    }

    @Test
    void agencyWithoutInboxGetsNothingAndLeavesNothing() {
        assertThatThrownBy(() -> append("ID-BPOM", "XX-NONE")).isInstanceOf(IllegalStateException.class);
        assertThat(log.head("ID-BPOM")).isZero();
    }

    @Test
    void readingGoesOnWhereItEnded() {
        append("ID-BPOM", "ID-BPOM", "ID-BPOM");
        bpom().get("/v1/changes?limit=2")
                .then()
                .statusCode(200)
                .body("items.sequence", contains("1", "2"))
                .body("next", equalTo("2"))
                .body("head", equalTo("3"));
        bpom().get("/v1/changes?after=2")
                .then()
                .body("items.sequence", contains("3"))
                .body("next", equalTo("3"));
        bpom().get("/v1/changes?after=3")
                .then()
                .body("items.size()", equalTo(0))
                .body("next", equalTo("3"));
    }

    @Test
    void numberBeyondTheEndIsRefusedAtOnce() {
        append("ID-BPOM");
        bpom().get("/v1/changes?after=7&wait=30s")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("beyond-head"));
    }

    @Test
    void unreadableParametersAreNamed() {
        for (String query :
                List.of("after=x", "after=-1", "limit=0", "limit=1001", "wait=31s", "wait=soon", "aftr=1")) {
            bpom().get("/v1/changes?" + query).then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void waitingEndsWhenSomethingIsAppended() throws Exception {
        CompletableFuture<List<String>> answer = CompletableFuture.supplyAsync(
                () -> bpom().get("/v1/changes?wait=30s").path("items.sequence"));
        append("KR-MFDS", "ID-BPOM");
        assertThat(answer.get(20, TimeUnit.SECONDS)).containsExactly("1");
    }

    @Test
    void waitingEndsEmptyWhenNothingHappens() {
        bpom().get("/v1/changes?wait=PT0.2S").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void whatAnotherInstanceAppendsWakesThisOne() throws Exception {
        CompletableFuture<Void> signal = signals.next("SG-HSA");
        append("SG-HSA");
        signal.get(20, TimeUnit.SECONDS);
    }

    @Test
    void nobodyReadsTheInboxOfAnother() {
        append("KR-MFDS");
        bpom().get("/v1/changes").then().body("items.size()", equalTo(0)).body("head", equalTo("0"));
    }

    private void append(String... agencies) {
        List<NewEntry> entries = new ArrayList<>();
        for (String agency : agencies) {
            entries.add(entry(agency));
        }
        QuarkusTransaction.requiringNew().run(() -> inboxes.append(entries));
    }

    private static NewEntry entry(String agency) {
        String about = "alerts/" + UUID.randomUUID();
        return new NewEntry(
                agency,
                UUID.randomUUID(),
                "siaga.alert.distributed.v1",
                about,
                about,
                Instant.parse("2026-11-23T06:57:03.120456789Z"),
                Tlp.GREEN,
                InboxData.RESTRICTED);
    }

    private static RequestSpecification bpom() {
        return given().auth().oauth2(TokenIssuer.token("ID-BPOM", "officer"));
    }
}
