package siaga.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import siaga.kit.kafka.Backoff;

/**
 * Sends batches while there are rows, then waits to be woken through the database; over one connection, on which nothing that
 * is committed meanwhile goes unnoticed. Outlives the absence of the database and of the broker.
 */
final class RelayLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);

    // A read from the database cannot be interrupted, so this is how long stopping may take when nothing happens.
    private static final long LONGEST_READ_MS = 500;

    private final DataSource dataSource;
    private final Broker broker;
    private final OutboxState state;
    private final RelayBatch batch;
    private final Duration pollInterval;
    private final Backoff backoff;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int databaseFailures;
    private int brokerFailures;
    private long lastCount;

    RelayLoop(DataSource dataSource, Broker broker, OutboxSettings settings, OutboxState state, OutboxMetrics metrics) {
        this.dataSource = dataSource;
        this.broker = broker;
        this.state = state;
        this.batch = new RelayBatch(new RowSender(broker), settings, metrics);
        this.pollInterval = settings.pollInterval();
        this.backoff = new Backoff(settings.retryDelay(), settings.maxRetryDelay());
        this.lastCount = System.nanoTime() - pollInterval.toNanos();
    }

    /** Ends the loop after the batch it is at. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try (broker) {
            while (!isStopped()) {
                connectAndServe();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connectAndServe() throws InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            serve(connection);
        } catch (SQLException | RuntimeException | Error e) {
            if (databaseFailures++ == 0) {
                LOG.warnf(e, "The relay cannot work with the database, trying on.");
            }
            pause(backoff.after(databaseFailures));
        }
    }

    private void serve(Connection connection) throws SQLException, InterruptedException {
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen outbox");
        }
        boolean woken = false;
        while (!isStopped()) {
            if (!woken || brokerFailures > 0) {
                probe();
            }
            if (brokerFailures == 0) {
                drain(connection);
            }
            count(connection);
            if (databaseFailures > 0) {
                LOG.info("The relay works with the database again.");
                databaseFailures = 0;
            }
            if (brokerFailures > 0) {
                pause(backoff.after(brokerFailures));
            } else {
                woken = awaitNotification(connection.unwrap(PGConnection.class));
            }
        }
    }

    private void drain(Connection connection) throws SQLException, InterruptedException {
        RelayBatch.Outcome outcome;
        do {
            outcome = batch.run(connection);
            count(connection);
        } while (outcome == RelayBatch.Outcome.MORE && !isStopped());
        if (outcome == RelayBatch.Outcome.BROKER_AWAY) {
            brokerFailed("a send failed, see above");
        }
    }

    private void probe() throws InterruptedException {
        try {
            broker.probe();
            if (brokerFailures > 0) {
                LOG.info("Kafka answers again.");
                brokerFailures = 0;
            }
            state.brokerAnswered();
        } catch (KafkaException e) {
            brokerFailed(e.getMessage());
        }
    }

    private void brokerFailed(String reason) {
        if (brokerFailures++ == 0) {
            LOG.warnf("Kafka cannot be reached, events wait in the outbox. reason=%s", reason);
        }
        state.brokerFailed();
    }

    private void count(Connection connection) throws SQLException {
        long now = System.nanoTime();
        if (now - lastCount >= pollInterval.toNanos()) {
            state.counted(new OutboxRows(connection).backlog());
            lastCount = now;
        }
    }

    private boolean awaitNotification(PGConnection connection) throws SQLException {
        long deadline = System.nanoTime() + pollInterval.toNanos();
        while (!isStopped()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            PGNotification[] received = connection.getNotifications((int) Math.min(left, LONGEST_READ_MS));
            if (received != null && received.length > 0) {
                return true;
            }
        }
        return false;
    }

    private void pause(Duration duration) throws InterruptedException {
        stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
