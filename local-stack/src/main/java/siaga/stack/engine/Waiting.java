package siaga.stack.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that gives no signal of its own. */
public final class Waiting {

    private static final Duration USUAL_PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    /**
     * Looks every 20 ms until the condition holds.
     *
     * @return false when the limit passed, or the thread was interrupted, before it did
     */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        return until(limit, USUAL_PAUSE, condition);
    }

    /** The same with a longer pause between looks, for a condition that is dear to ask for. */
    public static boolean until(Duration limit, Duration pause, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return true;
    }
}
