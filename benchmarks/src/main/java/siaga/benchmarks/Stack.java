package siaga.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A stack for this run alone: its own home, free ports, and quotas that nobody reaches. */
final class Stack implements AutoCloseable {

    /** The services, as the launcher names them. */
    static final List<String> SERVICES = List.of("alerts-service", "agencies-service", "gateway");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS_PER_SECOND = 1e9;

    private final Path project;
    private final Path home;
    private boolean forgotten;

    Stack(Path project) throws IOException, InterruptedException {
        this.project = project;
        this.home = project.resolve("benchmarks/results/tmp/stack");
        Files.createDirectories(home);
        Runtime.getRuntime().addShutdownHook(new Thread(this::forget, "stack-forgotten"));
        // What a run that was killed has left.
        launch("reset", "--yes");
    }

    /** Brings all of it up and returns how many seconds that took. */
    double up() throws IOException, InterruptedException {
        System.err.println("benchmarks: bringing the stack up");
        long start = System.nanoTime();
        launch("up");
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }

    void down() throws IOException, InterruptedException {
        launch("down");
    }

    /** A folder for what a benchmark needs besides; goes with the next run. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(home.resolveSibling(name));
    }

    URI gateway() {
        return URI.create(local().path("gateway").asText());
    }

    /** Where alerts-service is reached without the gateway. */
    URI alertsService() {
        return URI.create("http://127.0.0.1:" + setting("port.ALERTS"));
    }

    /** The system of a member. */
    Member member(String agency) {
        JsonNode client = local().path("clients").path(agency);
        return new Member(
                URI.create(local().path("tokenEndpoint").asText()),
                client.path("clientId").asText(),
                client.path("clientSecret").asText());
    }

    /** A connection as the server's superuser, who may look at its statistics. */
    Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + local().path("postgres").asText() + "/" + name, "postgres", postgresPassword());
    }

    String postgresPort() {
        return setting("port.POSTGRES");
    }

    String postgresPassword() {
        return setting("secret.postgres");
    }

    /** What PostgreSQL says. */
    Path postgresLog() {
        return home.resolve("logs/postgres.log");
    }

    /** The process of a service. */
    long pid(String service) throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("run").resolve(service + ".pid"))
                .getFirst()
                .strip());
    }

    @Override
    public void close() {
        forget();
    }

    /** Once, whoever comes first: the end of the run, or the end of this program in the middle of it, which waits. */
    private synchronized void forget() {
        if (forgotten) {
            return;
        }
        forgotten = true;
        Program.stopAll();
        try {
            launch("reset", "--yes");
        } catch (IOException | CannotMeasure e) {
            System.err.println("benchmarks: the stack in " + home + " may still run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void launch(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(project.resolve("siaga").toString()));
        command.addAll(List.of(arguments));
        Program.run(
                command,
                Map.of(
                        "SIAGA_HOME", home.toString(),
                        "SIAGA_PORTS", "auto",
                        "SIAGA_GATEWAY_QUOTA_DEFAULT", "1000000/1000000"));
    }

    private JsonNode local() {
        try {
            return JSON.readTree(home.resolve("local.json").toFile());
        } catch (IOException e) {
            throw new CannotMeasure("The stack has left no local.json: " + e.getMessage());
        }
    }

    private String setting(String key) {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("settings"))) {
            settings.load(file);
        } catch (IOException e) {
            throw new CannotMeasure("The stack's settings cannot be read: " + e.getMessage());
        }
        return settings.getProperty(key);
    }
}
