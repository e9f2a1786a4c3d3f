package siaga.gateway.stream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the live streams. */
@ConfigMapping(prefix = "siaga.gateway.stream")
interface StreamConfig {

    /** Streams open at the same time on this instance; one more is answered 503. */
    @WithDefault("12000")
    int limit();

    /** A stream on which nothing has been written for so long gets a comment, so that nobody in between closes it. */
    @WithDefault("15S")
    Duration heartbeat();

    /** Bytes written ahead of a reader; when it is full, nothing more is held for that reader. */
    @WithDefault("64K")
    MemorySize buffer();

    /** How long a reader's buffer may stay full before the reader is cut off. */
    @WithDefault("10S")
    Duration slowReader();

    /** Entries asked of the inbox at once when filling a gap. */
    @WithDefault("1000")
    int page();

    /** Pages held at the same time on each event loop, which bounds the memory of many readers coming back at once. */
    @WithDefault("8")
    int pages();

    /** How long to wait before asking the inbox again after it could not be read. */
    @WithDefault("1S")
    Duration retry();

    /** How often streams are looked after: heartbeats, expired tokens, slow readers. */
    @WithDefault("1S")
    Duration tick();
}
