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

    private final Connection connection;
    private final Ledger ledger;

    LedgerRows(Connection connection, Ledger ledger) {
        this.connection = connection;
        this.ledger = ledger;
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
                select %s
                from ledger_seal
                where ledger = ?
                order by position desc
                limit 1
                """.formatted(Seal.COLUMNS))) {
            select.setString(1, ledger.name());
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    return Link.origin(ledger, chain);
                }
                Seal last = Seal.of(result);
                return last.link(last.size() - 1);
            }
        }
    }

    /** The highest id. */
    long newest() throws SQLException {
        return number("""
                select coalesce(max(id), -9223372036854775808)
                from %s
                """.formatted(ledger.table()));
    }

    /** How many rows stand behind that one. */
    long waiting(Link head) throws SQLException {
        return number("""
                select count(*)
                from %s
                where id > ?
                """.formatted(ledger.table()), head.rowId());
    }

    /** The links of the rows that follow, up to the horizon. */
    List<Link> after(Link head, long horizon, int limit, Chain chain) throws SQLException {
        List<String> columns = ledger.columns();
        List<Link> links = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("""
                select %s
                from %s r
                where r.id > ?
                  and r.id <= ?
                order by r.id
                limit ?
                """.formatted(Ledger.selectList(columns), ledger.table()))) {
            select.setLong(1, head.rowId());
            select.setLong(2, horizon);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                Link last = head;
                while (row.next()) {
                    byte[] hash = chain.next(last.hash(), ledger.form(), row, columns.size());
                    last = new Link(last.position() + 1, row.getLong(1), hash);
                    links.add(last);
                }
            }
        }
        return links;
    }

    void add(Seal seal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into ledger_seal (ledger, position, form, row_ids, hashes)
                values (?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, ledger.name());
            insert.setLong(2, seal.position());
            insert.setInt(3, seal.form());
            insert.setArray(4, connection.createArrayOf("bigint", seal.rowIds()));
            insert.setBytes(5, seal.hashes());
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
