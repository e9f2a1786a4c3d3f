package siaga.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.postgresql.ds.PGSimpleDataSource;
import siaga.kit.kafka.KafkaClients;
import siaga.stack.EmbeddedKafka;
import siaga.stack.EmbeddedPostgres;

/** A database with an outbox, a topic, and relays between the two. */
final class OutboxFixture implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final String topic;
    final KafkaClients kafka;
    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final RelayWaker waker = new RelayWaker(dataSource);
    private final List<RelayLoop> relays = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    OutboxFixture(EmbeddedPostgres postgres, EmbeddedKafka broker) throws Exception {
        String name = "outbox" + COUNT.incrementAndGet();
        topic = "test." + name;
        kafka = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
        dataSource.setUrl(postgres.createDatabase(name));
        dataSource.setUser(name);
        dataSource.setPassword(postgres.password());
        execute(migration("V202611240001__outbox_and_processed_events.sql"));
        execute(migration("V202611240301__relay_woken_after_commit.sql"));
        createTopic(topic, Map.of());
    }

    void createTopic(String name, Map<String, String> config) throws Exception {
        try (Admin admin = kafka.admin("test")) {
            admin.createTopics(List.of(new NewTopic(name, 3, (short) 1).configs(config)))
                    .all()
                    .get();
        }
    }

    OutboxState startRelay(String... settings) {
        return startRelay(kafka, settings);
    }

    /** Starts a relay with settings of its own, given as name and value in turn. */
    OutboxState startRelay(KafkaClients clients, String... settings) {
        SmallRyeConfigBuilder config =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(OutboxSettings.class);
        config.withDefaultValue("siaga.outbox.delivery-timeout", "2s");
        for (int i = 0; i < settings.length; i += 2) {
            config.withDefaultValue("siaga.outbox." + settings[i], settings[i + 1]);
        }
        OutboxSettings outbox = config.build().getConfigMapping(OutboxSettings.class);
        OutboxState state = new OutboxState(outbox);
        RelayLoop relay = new RelayLoop(
                dataSource,
                new Broker(clients, outbox.deliveryTimeout()),
                outbox,
                state,
                new OutboxMetrics(new SimpleMeterRegistry(), state));
        relays.add(relay);
        threads.add(Thread.ofPlatform().start(relay));
        return state;
    }

    /** Commits rows, whose payload tells key and number, such as {@code "a-1"}. */
    void write(String key, int from, int to) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (int number = from; number <= to; number++) {
                insert(connection, topic, key, '"' + key + '-' + number + '"');
            }
            connection.commit();
        }
        waker.wake();
    }

    void write(String rowTopic, String key, String payload) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, rowTopic, key, payload);
        }
        waker.wake();
    }

    static void insert(Connection connection, String topic, String key, String payload) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox (event_id, topic, key, type, payload) values (?, ?, ?, 'test', ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, topic);
            insert.setString(3, key);
            insert.setString(4, payload);
            insert.executeUpdate();
        }
    }

    Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "none";
        }
    }

    int rows() throws SQLException {
        return Integer.parseInt(query("select count(*) from outbox"));
    }

    @Override
    public void close() {
        relays.forEach(RelayLoop::stop);
        for (Thread thread : threads) {
            await().until(() -> !thread.isAlive());
        }
    }

    private static String migration(String file) throws IOException {
        try (InputStream sql = OutboxFixture.class.getResourceAsStream("/db/kit/" + file)) {
            return new String(sql.readAllBytes(), UTF_8);
        }
    }
}
