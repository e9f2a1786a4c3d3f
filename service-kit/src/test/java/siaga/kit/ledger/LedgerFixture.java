package siaga.kit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import siaga.stack.EmbeddedPostgres;

/** A database with a ledger of deeds, and those who seal and verify it. */
final class LedgerFixture implements AutoCloseable {

    static final Ledger DEEDS = Ledger.of("deeds", "deed", "id", "at", "actor", "details");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final EmbeddedPostgres postgres;
    private final String name = "ledger" + COUNT.incrementAndGet();
    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final List<SealerLoop> sealers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    LedgerFixture(EmbeddedPostgres postgres) throws Exception {
        this.postgres = postgres;
        dataSource.setUrl(postgres.createDatabase(name));
        dataSource.setUser(name);
        dataSource.setPassword(postgres.password());
        execute(migration("V202611242315__ledger_seal.sql"));
        execute("""
                create table deed (
                    id      bigint generated always as identity primary key,
                    at      timestamptz not null default now(),
                    actor   text        not null,
                    details jsonb)
                """);
        execute("""
                create trigger deed_is_append_only
                before update or delete or truncate on deed
                for each statement execute function refuse_change_of_ledger()
                """);
    }

    Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, sql);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As somebody does who may do everything: no trigger stands in the way. */
    void tamper(String... statements) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(postgres.jdbcUrl(name), postgres.superuser(), postgres.password())) {
            execute(connection, "set session_replication_role = replica");
            for (String sql : statements) {
                execute(connection, sql);
            }
        }
    }

    /** Ends every session of the database but those that tests hold open themselves. */
    void endSessionsOfSealers() throws SQLException {
        tamper("""
                select pg_terminate_backend(pid)
                from pg_stat_activity
                where usename = '%s'
                  and query like '%%ledger%%'
                """.formatted(name));
    }

    /** Commits so many deeds. */
    void write(int deeds) throws SQLException {
        execute("""
                insert into deed (actor, details)
                select 'actor ' || n, jsonb_build_object('n', n)
                from generate_series(1, %d) n
                """.formatted(deeds));
    }

    /** Writes one deed, seen by others when the connection commits. */
    static void writeOne(Connection connection, String actor) throws SQLException {
        execute(connection, "insert into deed (actor) values ('" + actor + "')");
    }

    /** Seals all that is settled. */
    static int seal(LedgerSealing sealing, Connection connection) throws SQLException {
        int all = 0;
        int batch;
        do {
            batch = sealing.sealNext(connection);
            all += batch;
        } while (batch > 0);
        return all;
    }

    void seal() throws SQLException {
        try (Connection connection = connect()) {
            seal(new LedgerSealing(DEEDS, 500), connection);
        }
    }

    /** Starts one that seals until the end of the test. */
    void startSealer() {
        LedgerSettings settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LedgerSettings.class)
                .withDefaultValue("siaga.ledger.seal-interval", "2ms")
                .withDefaultValue("siaga.ledger.batch-size", "7")
                .withDefaultValue("siaga.ledger.retry-delay", "2ms")
                .build()
                .getConfigMapping(LedgerSettings.class);
        LedgerState state = new LedgerState();
        LedgerMetrics metrics = new LedgerMetrics(new SimpleMeterRegistry(), List.of(DEEDS), state);
        SealerLoop sealer = new SealerLoop(dataSource, List.of(DEEDS), settings, state, metrics);
        sealers.add(sealer);
        threads.add(Thread.ofPlatform().start(sealer));
    }

    VerifiedLedger verify(Anchor... anchors) throws SQLException {
        return verify(DEEDS, Instant.now().minusSeconds(60), anchors);
    }

    VerifiedLedger verify(Ledger ledger, Instant sealedBefore, Anchor... anchors) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            return new LedgerVerification(connection, ledger, Arrays.asList(anchors)).run(sealedBefore);
        }
    }

    /** How many rows have their seal. */
    long sealed() throws SQLException {
        return Long.parseLong(text("select coalesce(sum(cardinality(row_ids)), 0) from ledger_seal"));
    }

    String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    @Override
    public void close() {
        sealers.forEach(SealerLoop::stop);
        for (Thread thread : threads) {
            await().until(() -> !thread.isAlive());
        }
    }

    private static String migration(String file) throws IOException {
        try (InputStream sql = LedgerFixture.class.getResourceAsStream("/db/kit/" + file)) {
            return new String(sql.readAllBytes(), UTF_8);
        }
    }
}
