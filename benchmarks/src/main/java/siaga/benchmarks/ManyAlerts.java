package siaga.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Puts alerts into the stack's own database, by statements that make the same ones each time: {@code data/alerts.sql}. */
final class ManyAlerts {

    private static final double NANOS_PER_SECOND = 1e9;

    private ManyAlerts() {}

    /**
     * Adds so many alerts, and has the database know its tables again.
     *
     * @param serials serial numbers on each, for as many more keys
     */
    static void add(Stack stack, Path project, int alerts, int serials) throws IOException, SQLException {
        System.err.printf("benchmarks: making %,d alerts, which takes minutes%n", alerts);
        long start = System.nanoTime();
        try (Connection connection = stack.database("alerts");
                Statement statement = connection.createStatement()) {
            statement.execute("set siaga.alerts = " + alerts);
            statement.execute("set siaga.serials = " + serials);
            // Whether each key's alert exists need not be looked up: it has just been made.
            statement.execute("set session_replication_role = replica");
            statement.execute(Files.readString(project.resolve("benchmarks/data/alerts.sql")));
            statement.execute("vacuum (analyze) alert");
            statement.execute("vacuum (analyze) alert_key");
            statement.execute("vacuum (analyze) open_key");
            statement.execute("vacuum (analyze) restricted_alert");
            statement.execute("checkpoint");
        }
        System.err.printf("benchmarks: made in %.0f s%n", (System.nanoTime() - start) / NANOS_PER_SECOND);
    }
}
