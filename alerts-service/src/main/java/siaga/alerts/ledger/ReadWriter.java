package siaga.alerts.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Writes what readers hand in, many in one statement: a commit for each would slow every read. */
@Singleton
class ReadWriter {

    private static final Logger LOG = Logger.getLogger(ReadWriter.class);
    private static final Duration LAST_BATCH = Duration.ofSeconds(5);
    private static final long IDLE_MS = 100;

    private final BlockingQueue<ReadEntry> queue;
    private final ReadRows rows;
    private final int batchSize;
    private final int crowd;
    private final long lingerNanos;
    private final Thread thread =
            Thread.ofPlatform().name("read-ledger").daemon().unstarted(this::run);
    private volatile boolean stopped;
    private int lastBatch;
    private boolean failing;

    ReadWriter(DataSource dataSource, ReadLedgerSettings settings, MeterRegistry metrics) {
        this.queue = new ArrayBlockingQueue<>(settings.queue());
        this.rows = new ReadRows(dataSource);
        this.batchSize = settings.batchSize();
        this.crowd = settings.crowd();
        this.lingerNanos = settings.linger().toNanos();
        Gauge.builder("siaga.read.ledger.waiting", queue, BlockingQueue::size)
                .description("Reads that wait to be written into the ledger, and then to be answered")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    // Requests have been answered by now; what is left is that of those who gave up waiting.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.join(LAST_BATCH);
    }

    /** Waits for room in the queue, so long at most; 503 when there is none. */
    void add(ReadEntry entry, Duration patience) {
        try {
            if (!queue.offer(entry, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw PendingRead.unavailable(new IllegalStateException("the queue is full"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PendingRead.unavailable(e);
        }
    }

    private void run() {
        try (rows) {
            while (!stopped || !queue.isEmpty()) {
                List<ReadEntry> batch = nextBatch();
                if (!batch.isEmpty()) {
                    write(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ReadEntry> nextBatch() throws InterruptedException {
        List<ReadEntry> batch = new ArrayList<>();
        ReadEntry first = queue.poll(IDLE_MS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return batch;
        }
        batch.add(first);
        // Few readers wait for nobody. Of many, some will have come by then, and a transaction less leaves them more of
        // the
        // processor than the wait takes.
        if (Math.max(queue.size() + 1, lastBatch) >= crowd) {
            LockSupport.parkNanos(lingerNanos);
        }
        queue.drainTo(batch, batchSize - 1);
        lastBatch = batch.size();
        return batch;
    }

    private void write(List<ReadEntry> batch) {
        try {
            rows.insert(batch);
            batch.forEach(entry -> entry.written().complete(null));
            if (failing) {
                LOG.info("Reads are written into the ledger again.");
                failing = false;
            }
        } catch (SQLException | RuntimeException | Error e) {
            if (!failing) {
                LOG.warn("Reads cannot be written into the ledger, so they are refused.", e);
                failing = true;
            }
            batch.forEach(entry -> entry.written().completeExceptionally(e));
        }
    }
}
