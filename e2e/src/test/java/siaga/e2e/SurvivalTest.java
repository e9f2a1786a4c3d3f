package siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever dies, and whenever: every accepted alert is in every entitled inbox once, under dense numbers. */
class SurvivalTest {

    private static final int BEFORE_THE_KILL = 5;
    private static final int AFTER_THE_KILL = 5;

    private final MemberSystem mfds = new MemberSystem("KR-MFDS");
    private final MemberSystem thailand = new MemberSystem("TH-FDA");
    private final Set<String> accepted = new ConcurrentSkipListSet<>();
    private volatile @Nullable Exception lastRefusal;

    @ParameterizedTest
    @ValueSource(strings = {"alerts-service", "agencies-service", "gateway", "kafka", "postgres"})
    void nothingIsLostOrDoubledWhenAPartIsKilledWhilePublishing(String part) throws InterruptedException {
        long before = thailand.head();
        try (LiveStream stream = LiveStream.after(thailand, before)) {
            Thread publisher = Thread.ofVirtual().start(this::publishWithoutGivingUp);
            try {
                acceptedAtLeast(BEFORE_THE_KILL);
                RunningStack.kill(part);
                RunningStack.bringUp();
                acceptedAtLeast(accepted.size() + AFTER_THE_KILL);
            } finally {
                publisher.interrupt();
                publisher.join();
            }
            everyAcceptedAlertArrivedOnce(before, stream);
        }
    }

    @Test
    void inboxesContinueAfterARestartOfEverything() {
        publish(UUID.randomUUID().toString());
        Eventually.holds(() -> thailand.head() > 0);
        long before = thailand.head();

        RunningStack.bringDown();
        RunningStack.bringUp();

        assertThat(thailand.head()).isEqualTo(before);
        publish(UUID.randomUUID().toString());
        Eventually.asserted(() -> assertThat(thailand.head()).isEqualTo(before + 1));
    }

    private void acceptedAtLeast(int count) {
        Eventually.asserted(() -> assertThat(accepted)
                .as(() -> "alerts accepted; last refusal: " + lastRefusal)
                .hasSizeGreaterThanOrEqualTo(count));
    }

    private void publishWithoutGivingUp() {
        while (!Thread.currentThread().isInterrupted()) {
            String key = UUID.randomUUID().toString();
            boolean done = false;
            while (!done && !Thread.currentThread().isInterrupted()) {
                try {
                    publish(key);
                    done = true;
                } catch (UncheckedIOException | IllegalStateException brokenOff) {
                    lastRefusal = brokenOff;
                    Eventually.aMomentLater();
                }
            }
        }
    }

    /** Every step may be repeated: the draft by its key, an act because it answers 409 when it has been done. */
    private void publish(String key) {
        MemberSystem.Answer drafted = mfds.create("/v1/alerts", key, Case.FRUIT_CONCENTRATE.draft());
        if (drafted.status() != 201) {
            throw new IllegalStateException("not drafted: " + drafted);
        }
        String id = drafted.body().path("id").asText();
        for (String act : List.of("submit", "validate", "distribute")) {
            int status = mfds.post("/v1/alerts/" + id + "/" + act, null).status();
            if (status != 200 && status != 409) {
                throw new IllegalStateException(act + " answered " + status);
            }
        }
        accepted.add("alerts/" + id);
    }

    private void everyAcceptedAlertArrivedOnce(long before, LiveStream stream) {
        Eventually.asserted(() -> {
            List<JsonNode> inbox = thailand.inbox(before);
            List<String> subjects =
                    inbox.stream().map(entry -> entry.path("subject").asText()).toList();
            assertThat(subjects).containsAll(accepted).doesNotHaveDuplicates();
            assertThat(inbox.stream()
                            .map(entry -> entry.path("sequence").asLong())
                            .collect(Collectors.toList()))
                    .isEqualTo(numbers(before, inbox.size()));
            assertThat(stream.received()).isEqualTo(inbox);
        });
    }

    private static List<Long> numbers(long after, int count) {
        return LongStream.rangeClosed(after + 1, after + count).boxed().toList();
    }
}
