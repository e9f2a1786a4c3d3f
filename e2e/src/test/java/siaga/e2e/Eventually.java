package siaga.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what happens a moment later; patient, because the machine may be busy. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private Eventually() {}

    static void holds(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(OFTEN).ignoreExceptions().until(condition);
    }

    /** Before the next try at what a restarting system refused; without a break the tries keep it from starting. */
    static void aMomentLater() {
        LockSupport.parkNanos(OFTEN.toNanos());
    }

    static void asserted(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(OFTEN).ignoreExceptions().untilAsserted(assertion);
    }
}
