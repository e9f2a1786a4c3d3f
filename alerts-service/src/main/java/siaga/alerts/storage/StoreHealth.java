package siaga.alerts.storage;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Not ready while no document could be kept. */
@Readiness
class StoreHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(StoreHealth.class);

    private final BlobStore store;
    private final StorageSettings settings;
    private final Clock clock;
    private volatile Seen last = new Seen(Instant.EPOCH, true);

    StoreHealth(BlobStore store, StorageSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    private record Seen(Instant at, boolean writable) {}

    @Override
    public HealthCheckResponse call() {
        Seen seen = last;
        Instant now = clock.instant();
        if (age(seen, now).compareTo(settings.probeInterval()) >= 0) {
            seen = new Seen(now, writable());
            last = seen;
        }
        return HealthCheckResponse.named("attachment store")
                .status(seen.writable)
                .withData("store", settings.store().name().toLowerCase(Locale.ROOT))
                .build();
    }

    private static Duration age(Seen seen, Instant now) {
        return Duration.between(seen.at, now).abs();
    }

    private boolean writable() {
        try {
            store.probe();
            return true;
        } catch (IOException e) {
            LOG.warnf("The attachment store cannot be written to. cause=%s", e.getMessage());
            return false;
        }
    }
}
