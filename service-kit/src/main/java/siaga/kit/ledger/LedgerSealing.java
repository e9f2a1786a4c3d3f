package siaga.kit.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Seals one ledger, batch by batch, each in a transaction of its own: when it dies, the batch is sealed again by whoever
 * comes next. Rows are never sealed in the transaction that writes them: the lock on the head of the chain would make
 * those commit one after another. For one thread.
 */
final class LedgerSealing {

    private final Ledger ledger;
    private final int batchSize;
    private final Chain chain = new Chain();
    private final Horizon horizon;
    private long lastSealed = Long.MIN_VALUE;

    LedgerSealing(Ledger ledger, int batchSize) {
        this.ledger = ledger;
        this.batchSize = batchSize;
        this.horizon = new Horizon(ledger);
    }

    Ledger ledger() {
        return ledger;
    }

    /**
     * Seals what is settled, one batch of it.
     *
     * @return how many rows were sealed
     */
    int sealNext(Connection connection) throws SQLException {
        LedgerRows rows = new LedgerRows(connection, ledger);
        long newest = rows.newest();
        if (newest == lastSealed) {
            return 0;
        }
        long settled = horizon.look(connection, newest);
        connection.setAutoCommit(false);
        try {
            int sealed = rows.lock() ? seal(rows, connection, settled) : 0;
            connection.commit();
            connection.setAutoCommit(true);
            return sealed;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    boolean isFull(int batch) {
        return batch == batchSize;
    }

    /** How many rows wait to be sealed. */
    long waiting(Connection connection) throws SQLException {
        LedgerRows rows = new LedgerRows(connection, ledger);
        return rows.waiting(rows.head(chain));
    }

    private int seal(LedgerRows rows, Connection connection, long settled) throws SQLException {
        LedgerRows.writeTimesInUtc(connection);
        Link head = rows.head(chain);
        List<Link> links = rows.after(head, settled, batchSize, chain);
        if (!links.isEmpty()) {
            rows.add(Seal.of(ledger.form(), links));
        }
        lastSealed = links.isEmpty() ? head.rowId() : links.getLast().rowId();
        return links.size();
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
