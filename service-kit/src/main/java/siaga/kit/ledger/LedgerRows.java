package siaga.kit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A ledger and its seals as the sealer sees them, over the sealer's own connection. */
final class LedgerRows {

    // "ledger" in ASCII: one lock per database, since advisory locks are.
    private static final long SEALER_LOCK = 0x6c6564676572L;

    private static final String SEAL = """
            insert into ledger_seal (ledger, position, row_id, form, hash)
            select ?, ? + place, row_id, ?, hash
            from unnest(?, ?) with ordinality as link (row_id, hash, place)
            order by place
            """;

    private final Connection connection;
    private final Ledger ledger;
    private final String newest;
    private final String waiting;
    private final String settled;

    LedgerRows(Connection connection, Ledger ledger) {
        this.connection = connection;
        this.ledger = ledger;
        this.newest = """
                select coalesce(max(id), -9223372036854775808)
                from %s
                """.formatted(ledger.table());
        this.waiting = """
                select count(*)
                from %s
                where id > ?
                """.formatted(ledger.table());
        this.settled = """
                select r.id, %s
                from %s r
                where r.id > ?
                  and r.id <= ?
                order by r.id
                limit ?
                """.formatted(ledger.text(), ledger.table());
    }

    /** Whether this transaction is the one sealer's now, until it ends. */
    boolean lock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, SEALER_LOCK);
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Until the transaction ends, times are written as they are sealed, wherever this runs. */
    static void writeTimesInUtc(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local timezone = 'UTC'");
        }
    }

    /** The last link. */
    Link head(Chain chain) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select position, row_id, hash
                from ledger_seal
                where ledger = ?
                order by position desc
                limit 1
                """)) {
            select.setString(1, ledger.name());
            try (ResultSet result = select.executeQuery()) {
                return result.next()
                        ? new Link(result.getLong(1), result.getLong(2), result.getBytes(3))
                        : Link.origin(ledger, chain);
            }
        }
    }

    /** The highest id. */
    long newest() throws SQLException {
        return number(newest);
    }

    /** How many rows stand behind that one. */
    long waiting(Link head) throws SQLException {
        return number(waiting, head.rowId());
    }

    /** The links of the rows that follow, up to the horizon. */
    List<Link> after(Link head, long horizon, int limit, Chain chain) throws SQLException {
        List<Link> links = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(settled)) {
            select.setLong(1, head.rowId());
            select.setLong(2, horizon);
            select.setInt(3, limit);
            try (ResultSet result = select.executeQuery()) {
                Link last = head;
                while (result.next()) {
                    last = last.next(result.getLong(1), result.getString(2), chain);
                    links.add(last);
                }
            }
        }
        return links;
    }

    void seal(Link head, List<Link> links) throws SQLException {
        Object[] ids = links.stream().map(Link::rowId).toArray();
        byte[][] hashes = links.stream().map(Link::hash).toArray(byte[][]::new);
        try (PreparedStatement insert = connection.prepareStatement(SEAL)) {
            insert.setString(1, ledger.name());
            insert.setLong(2, head.position());
            insert.setInt(3, ledger.form());
            insert.setArray(4, connection.createArrayOf("bigint", ids));
            insert.setArray(5, connection.createArrayOf("bytea", hashes));
            insert.executeUpdate();
        }
    }

    private long number(String sql, Long... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setLong(i + 1, parameters[i]);
            }
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
