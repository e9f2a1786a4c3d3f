package siaga.kit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * How far a ledger is settled: up to which row no transaction that is still open can add one. Rows get their ids when they
 * are written and are seen when they are committed, so a row may appear behind others; never behind the horizon.
 *
 * <p>Whoever writes a row locks the table first, until its transaction ends. So once everybody who held such a lock after
 * some id had been seen has let go of it, all rows up to that id are there, or will never be. For one thread.
 */
final class Horizon {

    private static final String WRITERS = """
            select virtualtransaction
            from pg_locks
            where locktype = 'relation'
              and database = (select oid from pg_database where datname = current_database())
              and relation = cast(? as regclass)
              and mode = 'RowExclusiveLock'
              and granted
            """;

    private final Ledger ledger;
    private long settled = Long.MIN_VALUE;
    private long awaited = Long.MIN_VALUE;
    private Set<String> writersThen = Set.of();

    Horizon(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Looks again. Rows are to be read by a later statement than this.
     *
     * @param newest the highest id, seen by an earlier statement
     * @return the id up to which the ledger is settled
     */
    long look(Connection connection, long newest) throws SQLException {
        Set<String> writers = writers(connection);
        if (Collections.disjoint(writers, writersThen)) {
            settled = Math.max(settled, awaited);
        }
        if (writers.isEmpty()) {
            settled = Math.max(settled, newest);
        } else if (awaited <= settled) {
            awaited = newest;
            writersThen = writers;
        }
        return settled;
    }

    private Set<String> writers(Connection connection) throws SQLException {
        Set<String> writers = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(WRITERS)) {
            select.setString(1, ledger.table());
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    writers.add(result.getString(1));
                }
            }
        }
        return writers;
    }
}
