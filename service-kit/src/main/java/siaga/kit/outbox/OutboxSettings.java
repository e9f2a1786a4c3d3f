package siaga.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is sent. */
@ConfigMapping(prefix = "siaga.outbox")
public interface OutboxSettings {

    /** Rows of one transaction of the relay, at most. */
    @WithDefault("500")
    int batchSize();

    /** How often the relay looks without having been woken, asks whether there is a broker, and counts what waits. */
    @WithDefault("5s")
    Duration pollInterval();

    /** How long a send may wait for the broker's acknowledgement; a transaction is open meanwhile. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** The first wait after the broker or the database was found away. */
    @WithDefault("250ms")
    Duration retryDelay();

    /** The longest such wait. */
    @WithDefault("5s")
    Duration maxRetryDelay();

    /** The first wait after the broker refused a row. */
    @WithDefault("1s")
    Duration refusedRowDelay();

    /** The longest such wait. */
    @WithDefault("5m")
    Duration maxRefusedRowDelay();

    /** How long the broker may be away before {@link OutboxState#acceptsWrites()} says no. */
    @WithDefault("30s")
    Duration refuseWritesAfter();

    /** How long the broker may be away before the service is reported as not ready; reads work meanwhile. */
    @WithDefault("10m")
    Duration notReadyAfter();
}
