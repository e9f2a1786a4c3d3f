package siaga.alerts.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static siaga.alerts.alert.Calls.draft;
import static siaga.alerts.alert.Calls.inVerification;
import static siaga.alerts.deadline.Alerts.acknowledge;
import static siaga.alerts.deadline.Alerts.seriousDistributed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.alerts.deadline.DueReminders.ReminderFailed;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Ask;
import siaga.contracts.event.Topics;
import siaga.contracts.vocabulary.Asked;
import siaga.kit.kafka.KafkaClients;

/** Each warning and each breach is told once, whatever happens meanwhile. */
@QuarkusTest
@WithEngines
class DeadlineTickerTest {

    @Inject
    TestMembers members;

    @Inject
    Reminders reminders;

    @Inject
    DeadlineTicker ticker;

    @Inject
    DueReminders due;

    @Inject
    EntityManager database;

    @Inject
    KafkaClients kafka;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void start() throws Exception {
        members.seed();
        reminders.clear();
    }

    @Test
    void aWarningAndThenTheBreachAreTold() {
        String id = seriousDistributed();
        reminders.set(id, "ACKNOWLEDGE", "KR-MFDS", -60, 3600);
        ticker.tellDue();
        ticker.tellDue();
        assertThat(reminders.told(id)).containsExactly("deadline.warning ACKNOWLEDGE");

        reminders.set(id, "ACKNOWLEDGE", "KR-MFDS", -3600, -60);
        ticker.tellDue();
        ticker.tellDue();
        assertThat(reminders.told(id)).containsExactly("deadline.warning ACKNOWLEDGE", "deadline.breached ACKNOWLEDGE");
    }

    @Test
    void theEventTellsWhoMustActAndTheOriginAndSaysWhatIsAsked() {
        String id = seriousDistributed();
        reminders.set(id, "FIRST_ANSWER", "KR-MFDS", -3600, -60);
        Instant dueAt = Alerts.due(id, "FIRST_ANSWER", "KR-MFDS");

        ticker.tellDue();

        AlertEvent event = eventsOf(id, AlertEventType.DEADLINE_BREACHED, 1).getFirst();
        assertThat(event.actor()).isEqualTo("KR-MFDS");
        assertThat(event.matter()).isNotNull().satisfies(matter -> {
            assertThat(matter.kind()).isEqualTo("FIRST_ANSWER");
            assertThat(matter.tells()).containsExactlyInAnyOrder("KR-MFDS", "ID-BPOM");
            assertThat(matter.href()).isEqualTo("/v1/alerts/" + id);
        });
        assertThat(event.askOf("KR-MFDS")).contains(new Ask("KR-MFDS", Asked.FOLLOW_UP, dueAt));
        assertThat(event.reference()).startsWith("SG-");
    }

    @Test
    void theEventOfTheDistributionSaysUntilWhenToAcknowledge() {
        String id = seriousDistributed();

        AlertEvent event = eventsOf(id, AlertEventType.DISTRIBUTED, 1).getFirst();
        assertThat(event.askOf("KR-MFDS"))
                .contains(new Ask("KR-MFDS", Asked.ACKNOWLEDGE, Alerts.due(id, "ACKNOWLEDGE", "KR-MFDS")));
        assertThat(event.askOf("MY-NPRA")).isPresent();
        assertThat(event.askOf("SG-HSA")).isEmpty();

        acknowledge("KR-MFDS", id, "ACKNOWLEDGED");
        Alerts.patch("ID-BPOM", id, "{\"basis\": \"LABORATORY\"}");
        AlertEvent amended = eventsOf(id, AlertEventType.AMENDED, 1).getFirst();
        assertThat(amended.askOf("KR-MFDS")).isEmpty();
        assertThat(amended.askOf("MY-NPRA")).isEqualTo(event.askOf("MY-NPRA"));
    }

    @Test
    void whatWasToBeWarnedOfAndIsOverAlreadyIsToldAsABreachOnly() {
        String id = seriousDistributed();
        reminders.set(id, "CLOSURE", "ID-BPOM", -1_000_000, -500_000);

        ticker.tellDue();
        ticker.tellDue();

        assertThat(reminders.told(id)).containsExactly("deadline.breached CLOSURE");
    }

    @Test
    void whatIsMetInTimeIsNotTold() {
        String id = seriousDistributed();
        reminders.set(id, "ACKNOWLEDGE", "KR-MFDS", -3600, -60);
        acknowledge("KR-MFDS", id, "ACKNOWLEDGED");

        ticker.tellDue();

        assertThat(reminders.told(id)).isEmpty();
    }

    @Test
    void beforeDistributionTheAuthorAndTheDeskAreReminded() {
        String drafted = draft("ID-BPOM", Alerts.serious());
        String withDesk = inVerification("ID-BPOM", Alerts.serious());
        reminders.set(drafted, "NOTIFY", "ID-BPOM", -60, 3600);
        reminders.set(withDesk, "VERIFY", "FORUM-DESK", -3600, -60);

        ticker.tellDue();

        assertThat(reminders.told(drafted)).containsExactly("deadline.warning NOTIFY");
        AlertEvent event =
                eventsOf(withDesk, AlertEventType.DEADLINE_BREACHED, 1).getFirst();
        assertThat(event.askOf("FORUM-DESK")).map(Ask::what).contains(Asked.VERIFY);
        assertThat(event.reference()).isNull();
    }

    @Test
    void severalInstancesShareTheWorkAndTellEverythingOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String id = seriousDistributed();
            reminders.set(id, "ACKNOWLEDGE", "KR-MFDS", -3600, -60);
            reminders.set(id, "ACKNOWLEDGE", "MY-NPRA", -60, 3600);
            ids.add(id);
        }
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch together = new CountDownLatch(1);
            List<Future<Integer>> told = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                told.add(instances.submit(() -> {
                    together.await();
                    return ticker.tellDue();
                }));
            }
            together.countDown();
            int all = 0;
            for (Future<Integer> one : told) {
                all += one.get();
            }
            assertThat(all).isEqualTo(12);
        }
        for (String id : ids) {
            assertThat(reminders.told(id))
                    .containsExactlyInAnyOrder("deadline.breached ACKNOWLEDGE", "deadline.warning ACKNOWLEDGE");
            assertThat(eventsOf(id, AlertEventType.DEADLINE_BREACHED, 1)).hasSize(1);
        }
    }

    @Test
    void whatFailsInTheMiddleIsToldLaterAndDoesNotHoldUpTheOthers() {
        String failing = seriousDistributed();
        String other = seriousDistributed();
        reminders.set(failing, "ACKNOWLEDGE", "KR-MFDS", -7200, -3600);
        reminders.set(other, "ACKNOWLEDGE", "KR-MFDS", -3600, -60);
        reminders.refuseAuditOf(failing, true);
        try {
            assertThat(ticker.tellDue()).isEqualTo(1);
            assertThatExceptionOfType(ReminderFailed.class)
                    .isThrownBy(() -> due.tellNext(Instant.now(), List.of()))
                    .satisfies(e -> assertThat(e.alert).isEqualTo(UUID.fromString(failing)));
        } finally {
            reminders.refuseAuditOf(failing, false);
        }
        assertThat(reminders.told(other)).containsExactly("deadline.breached ACKNOWLEDGE");
        assertThat(reminders.told(failing)).isEmpty();

        assertThat(due.tellNext(Instant.now(), List.of())).contains(1);
        assertThat(due.tellNext(Instant.now(), List.of())).isEmpty();
        assertThat(reminders.told(failing)).containsExactly("deadline.breached ACKNOWLEDGE");
        assertThat(eventsOf(failing, AlertEventType.DEADLINE_BREACHED, 1)).hasSize(1);
    }

    @Test
    void anAlertThatSomebodyWorksOnIsPassedOver() {
        String busy = seriousDistributed();
        String other = seriousDistributed();
        reminders.set(busy, "ACKNOWLEDGE", "KR-MFDS", -7200, -3600);
        reminders.set(other, "ACKNOWLEDGE", "KR-MFDS", -3600, -60);

        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("select 1 from alert where id = :id for update")
                    .setParameter("id", UUID.fromString(busy))
                    .getSingleResult();
            assertThat(due.tellNext(Instant.now(), List.of())).contains(1);
            assertThat(due.tellNext(Instant.now(), List.of())).isEmpty();
        });

        assertThat(reminders.told(other)).containsExactly("deadline.breached ACKNOWLEDGE");
        assertThat(due.tellNext(Instant.now(), List.of())).contains(1);
    }

    /** The events of an alert of that type, once there are so many. */
    private List<AlertEvent> eventsOf(String alert, AlertEventType type, int number) {
        List<AlertEvent> found = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = kafka.consumer("test", Map.of())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ALERTS).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(alert)) {
                        found.add(read(message.value()));
                    }
                });
                return found.stream().filter(event -> event.type() == type).count() >= number;
            });
        }
        return found.stream().filter(event -> event.type() == type).toList();
    }

    private AlertEvent read(byte[] value) {
        try {
            return mapper.readValue(new String(value, StandardCharsets.UTF_8), AlertEvent.class);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
