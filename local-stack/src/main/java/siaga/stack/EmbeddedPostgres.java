package siaga.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import siaga.stack.engine.EngineFailed;
import siaga.stack.engine.Folders;
import siaga.stack.engine.FreePort;
import siaga.stack.engine.PostgresCluster;
import siaga.stack.engine.PostgresInstallation;
import siaga.stack.engine.Programs;
import siaga.stack.engine.Waiting;

/**
 * A PostgreSQL 18 server of a test's own, empty, in a temporary folder. It can go away and come back on the same port
 * with its data, for tests of what happens meanwhile.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String PASSWORD = "test";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final PostgresCluster cluster;
    private final Thread closeAtExit = new Thread(this::tearDown, "stop PostgreSQL");
    private @Nullable Process process;

    private EmbeddedPostgres(Path folder) {
        this.folder = folder;
        this.cluster =
                new PostgresCluster(PostgresInstallation.inCache(), folder.resolve("data"), FreePort.any(), false);
    }

    /** A running server. Close it; it is also closed when the JVM ends. */
    public static EmbeddedPostgres create() {
        try {
            EmbeddedPostgres postgres = new EmbeddedPostgres(Files.createTempDirectory("siaga-postgres"));
            Runtime.getRuntime().addShutdownHook(postgres.closeAtExit);
            postgres.cluster.initialise(PASSWORD);
            postgres.start();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server when it is stopped, and returns when it takes connections. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        Path log = folder.resolve("server.log");
        // After a kill the old server's children may hold the shared memory for a moment: then it has to be asked
        // again.
        boolean ready = Waiting.until(PATIENCE, () -> serve(log) && cluster.isReady(PASSWORD));
        if (!ready) {
            throw new EngineFailed("PostgreSQL did not start within " + PATIENCE + ", see " + log);
        }
    }

    /** Stops the server as an operator would: sessions are ended, nothing is lost. */
    public synchronized void stop() {
        if (process != null) {
            Programs.signal(process.pid(), "INT");
            awaitEnd(process);
        }
    }

    /** Ends the server as a crash would. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(process);
        }
    }

    /**
     * Makes sure of an empty database with an owner of the same name, whose password is {@link #password()}.
     *
     * @return its JDBC address
     */
    public String createDatabase(String name) {
        try {
            cluster.ensureDatabase(name, PASSWORD, PASSWORD);
            return cluster.jdbcUrl(name);
        } catch (SQLException e) {
            throw new EngineFailed("the database " + name + " could not be created", e);
        }
    }

    /** Runs statements in a database, as its owner. */
    public void execute(String database, String statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** What a query finds in a database, as its owner: each row with its columns joined by a bar. */
    public List<String> rows(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }

    /** The JDBC address of a database, without credentials. */
    public String jdbcUrl(String database) {
        return cluster.jdbcUrl(database);
    }

    /** The superuser's name. */
    public String superuser() {
        return PostgresCluster.SUPERUSER;
    }

    /** The password of the superuser and of every owner. */
    public String password() {
        return PASSWORD;
    }

    /** The port of 127.0.0.1. */
    public int port() {
        return cluster.port();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(closeAtExit);
        tearDown();
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), database, PASSWORD);
    }

    private boolean serve(Path log) {
        if (process == null || !process.isAlive()) {
            try {
                process = new ProcessBuilder(cluster.serve())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return process.isAlive();
    }

    private void tearDown() {
        stop();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
