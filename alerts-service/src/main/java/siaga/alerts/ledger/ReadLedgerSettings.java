package siaga.alerts.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reads get into the ledger. */
@ConfigMapping(prefix = "siaga.read-ledger")
public interface ReadLedgerSettings {

    /** Rows written in one transaction, at most. */
    @WithDefault("500")
    int batchSize();

    /** From so many readers at once on, a batch waits for others to join it. */
    @WithDefault("4")
    int crowd();

    /** How long it waits then. */
    @WithDefault("2ms")
    Duration linger();

    /** Reads that may wait to be written; whoever comes then waits for room. */
    @WithDefault("10000")
    int queue();

    /** How long a read may wait to be written, then the answer is 503. */
    @WithDefault("5s")
    Duration patience();
}
