package siaga.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The outbox table as the relay sees it, over the relay's own connection. */
final class OutboxRows {

    // "siaga" in ASCII: one lock per database, since advisory locks are.
    private static final long RELAY_LOCK = 0x7369616761L;

    private static final int ERROR_LENGTH = 1_000;

    // "not in" is answered from one reading of the refused rows. "not exists" reads them for each row, all of the
    // outbox
    // each time under a plan that was made, and kept, while it was empty: 68 s for 20 000 rows.
    private static final String NEXT = """
            select id, event_id, topic, key, type, payload, traceparent, attempts,
                cast(extract(epoch from clock_timestamp() - created_at) * 1000 as bigint) as age_ms
            from outbox
            where (topic, key) not in (
                select topic, key
                from outbox
                where attempts > 0
                    and next_attempt_at > clock_timestamp())
            order by id
            limit ?
            """;

    private static final String REFUSED = """
            update outbox
            set attempts = attempts + 1,
                last_error = ?,
                next_attempt_at = clock_timestamp() + ? * interval '1 millisecond'
            where id = ?
            """;

    // Rows behind a refused one wait for that one's mending, not for the relay: they do not count into the age.
    private static final String BACKLOG = """
            select (select count(*) from outbox) as waiting,
                (select count(*) from outbox where attempts > 0) as blocked_keys,
                coalesce((
                    select cast(extract(epoch from clock_timestamp() - created_at) * 1000 as bigint)
                    from outbox
                    where (topic, key) not in (
                        select topic, key
                        from outbox
                        where attempts > 0)
                    order by id
                    limit 1), 0) as oldest_ms
            """;

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    /** Whether this transaction is the one relay's now, until it ends. */
    boolean lock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** The oldest rows that may be sent, in the order in which they were written. */
    List<OutboxRow> next(int limit) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setInt(1, limit);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(OutboxRow.of(result));
                }
            }
        }
        return rows;
    }

    void delete(Collection<OutboxRow> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        Object[] ids = sent.stream().map(OutboxRow::id).toArray();
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
    }

    /** Records why the broker refused the row, which stops its lane until the delay has passed. */
    void refused(OutboxRow row, Exception reason, Duration delay) throws SQLException {
        String error = reason.getClass().getSimpleName() + ": " + reason.getMessage();
        try (PreparedStatement update = connection.prepareStatement(REFUSED)) {
            update.setString(1, error.substring(0, Math.min(ERROR_LENGTH, error.length())));
            update.setLong(2, delay.toMillis());
            update.setLong(3, row.id());
            update.executeUpdate();
        }
    }

    Backlog backlog() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BACKLOG);
                ResultSet result = select.executeQuery()) {
            result.next();
            return new Backlog(
                    result.getLong("waiting"),
                    result.getInt("blocked_keys"),
                    Duration.ofMillis(result.getLong("oldest_ms")));
        }
    }
}
