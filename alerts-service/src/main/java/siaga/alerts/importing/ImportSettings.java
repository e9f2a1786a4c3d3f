package siaga.alerts.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files are taken in. */
@ConfigMapping(prefix = "siaga.import")
interface ImportSettings {

    /** Records that are stored at the same time; each holds a connection. */
    @WithDefault("6")
    int workers();

    /** Records read ahead of the one whose result is written next. */
    @WithDefault("64")
    int window();

    /** How long a record is tried again while the store is away, before the import breaks off. */
    @WithDefault("30s")
    Duration retryFor();

    /** The first wait before trying again. */
    @WithDefault("100ms")
    Duration retryDelay();

    /** The longest wait before trying again. */
    @WithDefault("2s")
    Duration maxRetryDelay();
}
