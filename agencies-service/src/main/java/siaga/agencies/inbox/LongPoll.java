package siaga.agencies.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads an inbox, and waits for something to be there. Waiting holds neither a connection nor a platform thread. */
@ApplicationScoped
class LongPoll {

    // The net under a signal that did not come.
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);

    private final InboxLog log;
    private final InboxSignals signals;

    LongPoll(InboxLog log, InboxSignals signals) {
        this.log = log;
        this.signals = signals;
    }

    /** What stands behind that number, as soon as there is something or the time is up. For a virtual thread. */
    Changes after(String agency, long after, int limit, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            CompletableFuture<Void> signal = signals.next(agency);
            Changes changes = log.after(agency, after, limit);
            long left = deadline - System.nanoTime();
            // A number beyond the end is the caller's mistake, not something to wait for.
            boolean beyondEnd = after > Long.parseLong(changes.head());
            if (!changes.items().isEmpty() || beyondEnd || left <= 0) {
                return changes;
            }
            sleep(signal, Math.min(left, LONGEST_SLEEP.toNanos()));
        }
    }

    private static void sleep(CompletableFuture<Void> signal, long nanos) throws InterruptedException {
        try {
            signal.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            // Time to look again.
        } catch (ExecutionException e) {
            throw new IllegalStateException("a signal never fails", e);
        }
    }
}
