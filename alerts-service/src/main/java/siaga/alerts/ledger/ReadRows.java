package siaga.alerts.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table, over one connection that is kept as long as it works. For one thread. */
final class ReadRows implements AutoCloseable {

    // Readers do not wait for the disk: the row outlives a crash of this service, and the last half second may be lost
    // only in one of the database's. The rows of a batch are numbered in the order in which they came.
    private static final String INSERT = """
            with hasty as (
                select set_config('synchronous_commit', 'off', true))
            insert into alert_read (alert_id, version, way, detail, agency, client, person, at, trace_id)
            select alert_id, version, way, detail, agency, client, person, at, trace_id
            from hasty,
                unnest(?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz[]), ?) with ordinality
                    as read (alert_id, version, way, detail, agency, client, person, at, trace_id, place)
            order by place
            """;

    private final DataSource dataSource;
    private @Nullable Connection connection;

    ReadRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(List<ReadEntry> reads) throws SQLException {
        try (PreparedStatement insert = connection().prepareStatement(INSERT)) {
            set(insert, 1, "uuid", reads, ReadEntry::alert);
            set(insert, 2, "int", reads, ReadEntry::version);
            set(insert, 3, "text", reads, read -> read.way().name());
            set(insert, 4, "text", reads, ReadEntry::detail);
            set(insert, 5, "text", reads, read -> read.caller().agency());
            set(insert, 6, "text", reads, read -> read.caller().client());
            set(insert, 7, "text", reads, read -> read.caller().person());
            set(
                    insert,
                    8,
                    "text",
                    reads,
                    read -> read.at().atOffset(ZoneOffset.UTC).toString());
            set(insert, 9, "text", reads, ReadEntry::traceId);
            insert.executeUpdate();
        } catch (SQLException | RuntimeException e) {
            forgetConnection(e);
            throw e;
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            forgetConnection(new SQLException("closed"));
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = dataSource.getConnection();
        }
        return connection;
    }

    private void forgetConnection(Exception reason) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                reason.addSuppressed(e);
            }
            connection = null;
        }
    }

    private static void set(
            PreparedStatement insert,
            int parameter,
            String sqlType,
            List<ReadEntry> reads,
            Function<ReadEntry, @Nullable Object> value)
            throws SQLException {
        Object[] values = reads.stream().map(value).toArray();
        insert.setArray(parameter, insert.getConnection().createArrayOf(sqlType, values));
    }
}
