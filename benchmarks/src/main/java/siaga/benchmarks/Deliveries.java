package siaga.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether what was published stands where it belongs, as the databases say. */
final class Deliveries {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS_MS = 50;

    private final Stack stack;

    Deliveries(Stack stack) {
        this.stack = stack;
    }

    /** The number of the last entry of each inbox. */
    record Heads(Map<String, Long> byAgency) {

        long of(String agency) {
            return byAgency.getOrDefault(agency, 0L);
        }
    }

    Heads heads() throws SQLException {
        try (Connection connection = stack.database("agencies");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select agency, head from inbox")) {
            Map<String, Long> heads = new HashMap<>();
            while (rows.next()) {
                heads.put(rows.getString(1), rows.getLong(2));
            }
            return new Heads(heads);
        }
    }

    /**
     * By how many entries the inboxes that have been told anything differ from all of it, and how many events Kafka has
     * not acknowledged after a while; 0 when everything is everywhere, once.
     */
    long uneven(Heads before, long published) throws SQLException, InterruptedException {
        long unsent = unsent();
        Heads after = heads();
        List<Long> appended = after.byAgency().keySet().stream()
                .map(agency -> after.of(agency) - before.of(agency))
                .filter(entries -> entries > 0)
                .toList();
        return unsent
                + appended.stream()
                        .mapToLong(entries -> Math.abs(entries - published))
                        .sum();
    }

    private long unsent() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long unsent = outbox("alerts") + outbox("agencies");
        while (unsent > 0 && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_LOOKS_MS);
            unsent = outbox("alerts") + outbox("agencies");
        }
        return unsent;
    }

    private long outbox(String database) throws SQLException {
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }
}
