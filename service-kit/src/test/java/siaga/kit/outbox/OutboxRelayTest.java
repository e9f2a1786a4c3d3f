package siaga.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.kit.kafka.KafkaClients;
import siaga.kit.kafka.TopicContents;
import siaga.stack.EmbeddedKafka;
import siaga.stack.EmbeddedPostgres;

class OutboxRelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka broker;

    private OutboxFixture outbox;

    @BeforeAll
    static void startServers() {
        postgres = EmbeddedPostgres.create();
        broker = EmbeddedKafka.create();
    }

    @AfterAll
    static void stopServers() {
        broker.close();
        postgres.close();
    }

    @BeforeEach
    void createOutbox() throws Exception {
        outbox = new OutboxFixture(postgres, broker);
    }

    @AfterEach
    void stopRelays() {
        outbox.close();
    }

    @Test
    void eventsOfAKeyArriveInTheOrderInWhichTheyWereWritten() throws SQLException {
        outbox.write("a", 1, 400);
        outbox.write("b", 1, 200);

        outbox.startRelay("batch-size", "50");
        outbox.write("a", 401, 500);

        assertArrived("a", 500);
        assertArrived("b", 200);
        assertThat(outbox.rows()).isZero();
    }

    /** PostgreSQL keeps the plan that it made while nothing waited. */
    @Test
    void lookingForRowsReadsTheOutboxOnceHoweverManyWait() throws SQLException {
        outbox.execute("vacuum analyze outbox");
        try (Connection connection = outbox.connect()) {
            // One transaction: between transactions the counts may be handed over.
            connection.setAutoCommit(false);
            OutboxRows rows = new OutboxRows(connection);
            for (int look = 0; look < 20; look++) {
                rows.next(500);
                rows.backlog();
            }
            outbox.write("a", 1, 1_000);
            int before = scans(connection);

            rows.next(500);
            rows.backlog();

            assertThat(scans(connection) - before).isLessThan(20);
        }
    }

    /** What this connection has read of the outbox and not yet handed to the server's statistics. */
    private static int scans(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select seq_scan + idx_scan
                        from pg_stat_xact_user_tables
                        where relname = 'outbox'
                        """)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void recordCarriesIdTypeAndTraceOfItsRow() throws SQLException {
        String id = "0197f2c4-8a11-7c3e-9b7e-2f6d0c1e5a44";
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        outbox.execute("insert into outbox (event_id, topic, key, type, payload, traceparent) values ('%s', '%s', 'a', "
                        .formatted(id, outbox.topic)
                + "'DISTRIBUTED', '{}', '" + traceparent + "')");

        outbox.startRelay();

        try (TopicContents contents = contents()) {
            await().atMost(PATIENCE).until(() -> contents.records().size() == 1);
            assertThat(contents.records().getFirst().headers())
                    .extracting(header -> header.key() + "=" + new String(header.value()))
                    .containsExactly("id=" + id, "type=DISTRIBUTED", "traceparent=" + traceparent);
        }
    }

    @Test
    void insertWakesTheRelay() throws SQLException {
        OutboxState state = outbox.startRelay("poll-interval", "1h");
        await().atMost(PATIENCE).until(state::brokerReachable);

        outbox.write("a", 1, 1);
        assertArrived("a", 1);
        outbox.write("a", 2, 2);

        assertArrived("a", 2);
    }

    @Test
    void whatIsNotCommittedIsNotSentAndHoldsUpNobody() throws SQLException {
        outbox.startRelay();
        try (Connection early = outbox.connect();
                Connection undone = outbox.connect()) {
            early.setAutoCommit(false);
            undone.setAutoCommit(false);
            OutboxFixture.insert(early, outbox.topic, "a", "\"a-1\"");
            OutboxFixture.insert(undone, outbox.topic, "c", "\"c-1\"");
            outbox.write("b", 1, 1);
            assertArrived("b", 1);
            try (TopicContents contents = contents()) {
                assertThat(contents.values("a")).isEmpty();
            }

            early.commit();
            undone.rollback();

            assertArrived("a", 1);
        }
        outbox.write("c", 1, 1);
        assertArrived("c", 1);
    }

    @Test
    void crashBetweenSendAndDeleteRepeatsButLosesNothing() throws SQLException {
        AtomicInteger sends = new AtomicInteger();
        outbox.write("a", 1, 20);
        outbox.write("b", 1, 20);

        outbox.startRelay(clientsThatAfterEachSend(() -> {
            if (sends.incrementAndGet() == 25) {
                endRelaySessions();
            }
        }));

        await().atMost(PATIENCE).until(() -> outbox.rows() == 0);
        try (TopicContents contents = contents()) {
            await().atMost(PATIENCE).until(() -> contents.records().size() >= 80);
            assertThat(contents.records()).hasSize(80);
            assertThat(new LinkedHashSet<>(contents.values("a"))).containsExactlyElementsOf(numbered("a", 20));
            assertThat(new LinkedHashSet<>(contents.values("b"))).containsExactlyElementsOf(numbered("b", 20));
        }
    }

    @Test
    void twoRelaysSendEachRowOnceAndInOrder() throws SQLException {
        outbox.startRelay("batch-size", "10", "poll-interval", "10ms");
        outbox.startRelay("batch-size", "10", "poll-interval", "10ms");

        for (int number = 1; number <= 300; number++) {
            outbox.write("a", number, number);
            outbox.write("b", number, number);
        }

        await().atMost(PATIENCE).until(() -> outbox.rows() == 0);
        assertArrived("a", 300);
        assertArrived("b", 300);
    }

    @Test
    void brokerThatIsAwayIsWaitedForWithoutBlamingRows() throws SQLException {
        OutboxState state = outbox.startRelay();
        outbox.write("a", 1, 100);
        assertArrived("a", 100);
        broker.stop();
        try {
            outbox.write("a", 101, 200);
            outbox.write("b", 1, 100);
            await().atMost(PATIENCE).until(() -> !state.brokerReachable());
            await().atMost(PATIENCE).until(() -> state.waitingRows() == 200);
            assertThat(state.oldestRowAge()).isPositive();
            assertThat(state.blockedKeys()).isZero();
            assertThat(outbox.query("select max(attempts) from outbox")).isEqualTo("0");
        } finally {
            broker.start();
        }

        assertArrived("a", 200);
        assertArrived("b", 100);
        await().atMost(PATIENCE).until(state::brokerReachable);
    }

    @Test
    void relayStartedWithoutABrokerSendsOnceItComes() throws SQLException {
        broker.stop();
        try {
            outbox.write("a", 1, 3);
            OutboxState state = outbox.startRelay("refuse-writes-after", "1s");
            await().atMost(PATIENCE).until(() -> !state.acceptsWrites());
        } finally {
            broker.start();
        }

        assertArrived("a", 3);
    }

    @Test
    void refusedRowStopsItsKeyOnlyUntilItIsMended() throws Exception {
        String narrow = outbox.topic + ".narrow";
        outbox.createTopic(narrow, Map.of("max.message.bytes", "2000"));
        String large = '"' + "x".repeat(5_000) + '"';
        outbox.write(narrow, "a", "1");
        outbox.write(narrow, "a", large);
        outbox.write(narrow, "a", "3");
        outbox.write(narrow, "b", "1");
        OutboxState state = outbox.startRelay(
                "refused-row-delay", "100ms", "max-refused-row-delay", "1s", "poll-interval", "200ms");
        try (TopicContents contents = new TopicContents(outbox.kafka, narrow)) {
            await().atMost(PATIENCE)
                    .until(() -> contents.values("b").equals(List.of("1"))
                            && contents.values("a").equals(List.of("1")));
            outbox.write(narrow, "b", "2");
            await().atMost(PATIENCE)
                    .until(() -> contents.values("b").equals(List.of("1", "2")) && state.blockedKeys() == 1);
            assertThat(outbox.query("select last_error from outbox where attempts > 0"))
                    .startsWith("RecordTooLargeException");
            assertThat(contents.values("a")).containsExactly("1");

            allowMessagesOf(narrow, 10_000);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(contents.values("a")).containsExactly("1", large, "3"));
            await().atMost(PATIENCE).until(() -> state.blockedKeys() == 0);
        }
    }

    @Test
    void refusedRowIsNotTriedAgainBeforeItsTime() throws Exception {
        outbox.write(outbox.topic, "a", '"' + "x".repeat(2_000_000) + '"');
        outbox.write("a", 2, 2);
        outbox.startRelay("refused-row-delay", "1h", "max-refused-row-delay", "1h", "poll-interval", "10ms");
        await().atMost(PATIENCE)
                .until(() -> outbox.query("select max(attempts) from outbox").equals("1"));

        for (int number = 1; number <= 20; number++) {
            outbox.write("b", number, number);
            assertArrived("b", number);
        }

        assertThat(outbox.query("select string_agg(key || attempts, ' ' order by id) from outbox"))
                .isEqualTo("a1 a0");
    }

    @Test
    void rowForAnAbsentTopicStopsItsKeyOnly() throws Exception {
        String absent = outbox.topic + ".absent";
        outbox.write(absent, "a", "1");
        outbox.write("a", 1, 1);

        outbox.startRelay("refused-row-delay", "100ms", "poll-interval", "200ms");

        assertArrived("a", 1);
        assertThat(outbox.query("select last_error from outbox")).contains("does not exist");
        outbox.createTopic(absent, Map.of());
        await().atMost(PATIENCE).until(() -> outbox.rows() == 0);
    }

    @Test
    void databaseThatIsAwayIsWaitedForAndListenedToAgain() throws SQLException {
        OutboxState state = outbox.startRelay("poll-interval", "1h");
        await().atMost(PATIENCE).until(state::brokerReachable);
        outbox.write("a", 1, 1);
        assertArrived("a", 1);

        postgres.kill();
        postgres.start();
        outbox.write("a", 2, 2);

        assertArrived("a", 2);
        outbox.write("a", 3, 3);

        assertArrived("a", 3);
    }

    private void assertArrived(String key, int last) {
        try (TopicContents contents = contents()) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(contents.values(key)).containsExactlyElementsOf(numbered(key, last)));
        }
    }

    private TopicContents contents() {
        return new TopicContents(outbox.kafka, outbox.topic);
    }

    private static List<String> numbered(String key, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> '"' + key + '-' + number + '"')
                .toList();
    }

    private void endRelaySessions() {
        try {
            outbox.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and datname = current_database()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void allowMessagesOf(String topic, int bytes) throws Exception {
        try (Admin admin = outbox.kafka.admin("test")) {
            AlterConfigOp raise = new AlterConfigOp(
                    new ConfigEntry("max.message.bytes", Integer.toString(bytes)), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(raise)))
                    .all()
                    .get();
        }
    }

    private KafkaClients clientsThatAfterEachSend(Runnable action) {
        return new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers())) {
            @Override
            public Producer<String, byte[]> producer(String clientId, Duration deliveryTimeout) {
                Producer<String, byte[]> real = super.producer(clientId, deliveryTimeout);
                return watched(real, action);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> watched(Producer<String, byte[]> real, Runnable action) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                OutboxRelayTest.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(real, arguments);
                    if (method.getName().equals("send")) {
                        ((Future<?>) result).get();
                        action.run();
                    }
                    return result;
                });
    }
}
