package siaga.kit.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How ledgers are sealed. */
@ConfigMapping(prefix = "siaga.ledger")
public interface LedgerSettings {

    /** How often new rows are looked for. */
    @WithDefault("500ms")
    Duration sealInterval();

    /** Rows sealed in one transaction, at most. */
    @WithDefault("500")
    int batchSize();

    /** How often the rows that wait for their seal are counted. */
    @WithDefault("5s")
    Duration countInterval();

    /** The first wait after a failure. */
    @WithDefault("1s")
    Duration retryDelay();

    /** The longest such wait. */
    @WithDefault("10s")
    Duration maxRetryDelay();

    /** How long sealing may fail before the service is reported as not ready. */
    @WithDefault("10m")
    Duration notReadyAfter();
}
