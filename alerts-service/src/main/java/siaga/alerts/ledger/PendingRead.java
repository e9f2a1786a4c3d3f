package siaga.alerts.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import siaga.contracts.problem.ProblemType;
import siaga.kit.problem.Problem;

/** A read on its way into the ledger. It must not be answered before {@link #await()} has returned. */
public final class PendingRead {

    /** That nothing was read. */
    public static final PendingRead NOTHING = new PendingRead(List.of(), Duration.ZERO);

    private static final Logger LOG = Logger.getLogger(PendingRead.class);

    private final List<CompletableFuture<Void>> written;
    private final Duration patience;

    PendingRead(List<CompletableFuture<Void>> written, Duration patience) {
        this.written = written;
        this.patience = patience;
    }

    /**
     * Returns when the read stands in the database; 503 when it could not be written. Call it outside of a transaction, so
     * that nobody waits with a connection in hand.
     */
    public void await() {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (CompletableFuture<Void> one : written) {
                one.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    static Problem unavailable(Exception reason) {
        LOG.debug("A read was refused because it could not be written into the ledger.", reason);
        return new Problem(
                ProblemType.UNAVAILABLE, "Who reads is written down, and that is not possible at the moment.");
    }
}
