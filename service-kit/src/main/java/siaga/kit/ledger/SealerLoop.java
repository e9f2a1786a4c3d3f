package siaga.kit.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import siaga.kit.kafka.Backoff;

/** Looks again and again for rows to seal. Outlives the absence of the database. */
final class SealerLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(SealerLoop.class);

    private final DataSource dataSource;
    private final List<LedgerSealing> ledgers;
    private final LedgerState state;
    private final LedgerMetrics metrics;
    private final LedgerSettings settings;
    private final Backoff backoff;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int failures;
    private long lastCount;

    SealerLoop(
            DataSource dataSource,
            List<Ledger> ledgers,
            LedgerSettings settings,
            LedgerState state,
            LedgerMetrics metrics) {
        this.dataSource = dataSource;
        this.ledgers = ledgers.stream()
                .map(ledger -> new LedgerSealing(ledger, settings.batchSize()))
                .toList();
        this.state = state;
        this.metrics = metrics;
        this.settings = settings;
        this.backoff = new Backoff(settings.retryDelay(), settings.maxRetryDelay());
        this.lastCount = System.nanoTime() - settings.countInterval().toNanos();
    }

    /** Ends the loop after the batch it is at. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            while (!isStopped()) {
                long pause = settings.sealInterval().toMillis();
                try (Connection connection = dataSource.getConnection()) {
                    sealAll(connection);
                    works();
                } catch (SQLException | RuntimeException | Error e) {
                    failed(e);
                    pause = backoff.after(failures).toMillis();
                }
                stopped.await(pause, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sealAll(Connection connection) throws SQLException {
        for (LedgerSealing ledger : ledgers) {
            int sealed;
            do {
                sealed = ledger.sealNext(connection);
                metrics.sealed(ledger.ledger(), sealed);
            } while (ledger.isFull(sealed) && !isStopped());
        }
        long now = System.nanoTime();
        if (now - lastCount >= settings.countInterval().toNanos()) {
            lastCount = now;
            for (LedgerSealing ledger : ledgers) {
                state.counted(ledger.ledger().name(), ledger.waiting(connection));
            }
        }
    }

    private void works() {
        if (failures > 0) {
            LOG.info("Ledgers are sealed again.");
            failures = 0;
        }
        state.works();
    }

    private void failed(Throwable reason) {
        if (failures++ == 0) {
            LOG.warn("Ledgers cannot be sealed, trying on.", reason);
        }
        state.failed();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
