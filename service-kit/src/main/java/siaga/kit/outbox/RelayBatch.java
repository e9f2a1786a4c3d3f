package siaga.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import siaga.kit.kafka.Backoff;

/**
 * One transaction of the relay: takes the lock, sends rows, deletes those that Kafka acknowledged. When it dies between
 * the two, the rows are sent again.
 */
final class RelayBatch {

    /** How a batch ended. */
    enum Outcome {
        /** Nothing was left that could be sent. */
        DRAINED,
        MORE,
        BROKER_AWAY,
        /** Another relay holds the lock. */
        STANDBY
    }

    private final RowSender sender;
    private final int size;
    private final Backoff refusedRow;
    private final OutboxMetrics metrics;

    RelayBatch(RowSender sender, OutboxSettings settings, OutboxMetrics metrics) {
        this.sender = sender;
        this.size = settings.batchSize();
        this.refusedRow = new Backoff(settings.refusedRowDelay(), settings.maxRefusedRowDelay());
        this.metrics = metrics;
    }

    Outcome run(Connection connection) throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        try {
            Outcome outcome = send(new OutboxRows(connection));
            connection.commit();
            connection.setAutoCommit(true);
            return outcome;
        } catch (SQLException | InterruptedException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private Outcome send(OutboxRows outbox) throws SQLException, InterruptedException {
        if (!outbox.lock()) {
            return Outcome.STANDBY;
        }
        List<OutboxRow> rows = outbox.next(size);
        if (rows.isEmpty()) {
            return Outcome.DRAINED;
        }
        long start = System.nanoTime();
        SendResult result = sender.send(rows);
        outbox.delete(result.acknowledged());
        for (Map.Entry<OutboxRow, Exception> refusal : result.refused().entrySet()) {
            OutboxRow row = refusal.getKey();
            outbox.refused(row, refusal.getValue(), refusedRow.after(row.refusals() + 1));
        }
        metrics.count(result, System.nanoTime() - start);
        if (result.brokerFault() != null) {
            return Outcome.BROKER_AWAY;
        }
        return rows.size() < size ? Outcome.DRAINED : Outcome.MORE;
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
