package siaga.alerts.attachment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import siaga.alerts.storage.BlobStore;
import siaga.alerts.storage.Sha256;
import siaga.alerts.storage.Spool;

/**
 * Removes, now and then, what no attachment names: contents whose attachments were removed or withdrawn, and what a
 * process left behind that died during an upload. Several instances may sweep at the same time.
 */
@Singleton
class OrphanSweep {

    private static final Logger LOG = Logger.getLogger(OrphanSweep.class);
    private static final int AT_ONCE = 500;

    private final BlobStore store;
    private final Spool spool;
    private final Orphans orphans;
    private final SweepSettings settings;
    private final Clock clock;
    private final Thread thread = Thread.ofVirtual().name("attachment sweep").unstarted(this::run);

    OrphanSweep(BlobStore store, Spool spool, Orphans orphans, SweepSettings settings, Clock clock) {
        this.store = store;
        this.spool = spool;
        this.orphans = orphans;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(settings.interval());
                tryToSweep();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToSweep() {
        try {
            int removed = sweep(clock.instant().minus(settings.grace()));
            if (removed > 0) {
                LOG.infof("Contents that no attachment names were removed. count=%d", removed);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The sweep of attachment contents broke off and is made up for by the next. cause=%s", e);
        }
    }

    /** Removes what is older than that; returns how many contents. */
    int sweep(Instant olderThan) throws IOException {
        spool.forgetOlderThan(olderThan);
        Batch batch = new Batch();
        store.list(stored -> {
            if (stored.since().isBefore(olderThan)) {
                batch.add(stored.digest());
            }
        });
        batch.flush();
        for (Sha256 orphan : batch.found) {
            batch.removed += orphans.remove(orphan) ? 1 : 0;
        }
        return batch.removed;
    }

    /** Asks about some hundreds at once; only orphans are remembered, and there are few. */
    private final class Batch {

        private final List<Sha256> asked = new ArrayList<>(AT_ONCE);
        private final List<Sha256> found = new ArrayList<>();
        private int removed;

        void add(Sha256 content) {
            asked.add(content);
            if (asked.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            found.addAll(orphans.among(asked));
            asked.clear();
        }
    }
}
