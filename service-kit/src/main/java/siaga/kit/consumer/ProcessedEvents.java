package siaga.kit.consumer;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Which events have had their effect. */
@Singleton
class ProcessedEvents {

    private static final String MARK = """
            insert into processed_event (consumer, event_id)
            select ?, event_id
            from unnest(?) as event_id
            order by event_id
            on conflict do nothing
            returning event_id
            """;

    private static final String FORGET = """
            delete from processed_event
            where consumer = ?
                and at < now() - ? * interval '1 second'
            """;

    private final DataSource dataSource;

    ProcessedEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Marks the events as processed in the running transaction, and tells which were not yet. */
    Set<UUID> mark(String consumer, Collection<UUID> events) throws SQLException {
        Set<UUID> fresh = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(MARK)) {
            insert.setString(1, consumer);
            insert.setArray(2, connection.createArrayOf("uuid", events.toArray()));
            try (ResultSet result = insert.executeQuery()) {
                while (result.next()) {
                    fresh.add(result.getObject(1, UUID.class));
                }
            }
        }
        return fresh;
    }

    void forgetOlderThan(Duration age, String consumer) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setString(1, consumer);
            delete.setLong(2, age.toSeconds());
            delete.executeUpdate();
        }
    }
}
