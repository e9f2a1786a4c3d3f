package siaga.kit.ledger;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How sealing fares, as of the sealer's last look. */
@Singleton
class LedgerState {

    private static final long NOT_FAILING = Long.MIN_VALUE;

    private final Map<String, Long> waiting = new ConcurrentHashMap<>();
    private volatile long failingSince = NOT_FAILING;

    /** Rows of that ledger that have no seal yet. */
    long waiting(String ledger) {
        return waiting.getOrDefault(ledger, 0L);
    }

    /** For how long no ledger could be sealed; zero when they can be. */
    Duration failingFor() {
        long since = failingSince;
        return since == NOT_FAILING ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    void counted(String ledger, long rows) {
        waiting.put(ledger, rows);
    }

    void failed() {
        if (failingSince == NOT_FAILING) {
            failingSince = System.nanoTime();
        }
    }

    void works() {
        failingSince = NOT_FAILING;
    }
}
