package siaga.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A database on the stack's own server with the tables of both services, a schema for each, from their migrations. */
final class PeerDatabase implements AutoCloseable {

    /** Its name. */
    static final String NAME = "peer";

    private static final String INBOXES = """
            insert into agencies.inbox (agency)
            select unnest('{ID-BNN,FORUM-DESK,SG-HSA,ID-BPOM,KR-MFDS,ID-DJBC,MY-NPRA,ID-POLRI}'::text[])
            """;

    private static final String WAITING = """
            select (select count(*) from alerts.outbox) + (select count(*) from agencies.outbox)
            """;

    // One, kept: logging in costs the server more than what is asked here.
    private final Connection connection;

    private PeerDatabase(Connection connection) {
        this.connection = connection;
    }

    static PeerDatabase create(Stack stack, Path project) throws IOException, SQLException {
        try (Connection connection = stack.database("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        }
        try (Connection connection = stack.database(NAME);
                Statement statement = connection.createStatement()) {
            for (String schema : List.of("alerts", "agencies")) {
                statement.execute("create schema " + schema);
                statement.execute("set search_path = " + schema);
                for (Path migration : migrations(project, schema)) {
                    statement.execute(Files.readString(migration));
                }
            }
            statement.execute(INBOXES);
            statement.execute("set search_path = alerts");
            // Made by the year's first publish; the peer's clients would make it all at once.
            statement.execute("select next_reference(2026)");
        }
        return new PeerDatabase(stack.database(NAME));
    }

    /** The number of the last entry of the inbox that is furthest behind. */
    long entries() throws SQLException {
        return number("select min(head) from agencies.inbox");
    }

    /** Events that no relay has deleted yet. */
    long waiting() throws SQLException {
        return number(WAITING);
    }

    /** The number in the last reference that was given. */
    long lastReference() throws SQLException {
        return number("select last_value from alerts.alert_reference_2026");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Those of the kit and of the service, as Flyway orders them: by version. */
    private static List<Path> migrations(Path project, String schema) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder :
                List.of("service-kit/src/main/resources/db/kit", schema + "-service/src/main/resources/db/migration")) {
            try (Stream<Path> files = Files.list(project.resolve(folder))) {
                files.forEach(all::add);
            }
        }
        all.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return all;
    }
}
