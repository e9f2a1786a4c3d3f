package siaga.kit.consumer;

import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Forgets now and then what was processed long ago. For one thread. */
final class ProcessedEventsCleanUp {

    private static final Logger LOG = Logger.getLogger(ProcessedEventsCleanUp.class);

    private final ProcessedEvents processed;
    private final String consumer;
    private final ConsumerSettings settings;
    private long lastRun = System.nanoTime();

    ProcessedEventsCleanUp(ProcessedEvents processed, String consumer, ConsumerSettings settings) {
        this.processed = processed;
        this.consumer = consumer;
        this.settings = settings;
    }

    void runWhenDue() {
        long now = System.nanoTime();
        if (now - lastRun < settings.cleanUpInterval().toNanos()) {
            return;
        }
        lastRun = now;
        try {
            processed.forgetOlderThan(settings.processedRetention(), consumer);
        } catch (SQLException e) {
            LOG.debugf(e, "Processed events are forgotten later. consumer=%s", consumer);
        }
    }
}
