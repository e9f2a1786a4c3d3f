package siaga.kit.ledger;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Seals the ledgers of the service while it runs; of several instances one at a time is active. */
@Singleton
class LedgerSealer {

    private static final Duration LAST_BATCH = Duration.ofSeconds(5);

    private final List<Ledger> ledgers;
    private final SealerLoop loop;
    private final Thread thread;

    LedgerSealer(
            DataSource dataSource,
            @All List<Ledger> ledgers,
            LedgerSettings settings,
            LedgerState state,
            LedgerMetrics metrics) {
        this.ledgers = ledgers;
        this.loop = new SealerLoop(dataSource, ledgers, settings, state, metrics);
        this.thread = Thread.ofPlatform().name("ledger-sealer").daemon().unstarted(loop);
    }

    void start(@Observes StartupEvent event) {
        if (!ledgers.isEmpty()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        thread.join(LAST_BATCH);
    }
}
