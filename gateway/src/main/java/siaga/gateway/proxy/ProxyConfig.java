package siaga.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How large a request may be and how long it may take. */
@ConfigMapping(prefix = "siaga.gateway.proxy")
interface ProxyConfig {

    /** Size of a request's body, other than an import's or an attachment's. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    /** Size of a document that belongs to an alert. */
    @WithDefault("50M")
    MemorySize attachmentLimit();

    /** From the last byte of a request to the first of its answer. */
    @WithDefault("15S")
    Duration responseTimeout();

    /** The same for reads of the inbox, which may ask to wait for news up to 30 s. */
    @WithDefault("35S")
    Duration longPollTimeout();

    /** From the first byte of a request to the first of its answer, imports apart: bounds who sends byte by byte. */
    @WithDefault("60S")
    Duration exchangeTimeout();

    /** The same for an attachment: enough for its largest at 30 kB a second. */
    @WithDefault("30M")
    Duration attachmentTimeout();

    /** How long neither side may be silent in the middle of a body, and an import or attachment altogether. */
    @WithDefault("60S")
    Duration idleTimeout();
}
