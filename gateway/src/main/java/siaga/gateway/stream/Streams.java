package siaga.gateway.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All open streams of this instance. */
@ApplicationScoped
class Streams {

    private final StreamConfig config;
    private final Inbox inbox;
    private final Clock clock;
    private final Vertx vertx;
    private final Map<EventLoop, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    Streams(StreamConfig config, Inbox inbox, Clock clock, Vertx vertx, MeterRegistry metrics) {
        this.config = config;
        this.inbox = inbox;
        this.clock = clock;
        this.vertx = vertx;
        metrics.gauge("siaga.gateway.streams", open);
    }

    boolean isFull() {
        return open.get() >= config.limit();
    }

    /** The lane of the event loop that this is called on. */
    Lane lane() {
        ContextInternal context = (ContextInternal) vertx.getOrCreateContext();
        return lanes.computeIfAbsent(
                context.nettyEventLoop(), loop -> new Lane(context.unwrap(), config, inbox, clock, open));
    }

    /** Passes new entries to the streams of their agencies: by agency, in order. */
    void publish(Map<String, List<Frame>> batch) {
        lanes.values().forEach(lane -> lane.publish(batch));
    }

    /** Makes every stream look into its inbox, because entries may have been published unheard. */
    void recheck() {
        lanes.values().forEach(Lane::recheck);
    }

    void end(@Observes ShutdownEvent stopping) {
        lanes.values().forEach(lane -> lane.end("the gateway is being restarted, resume with Last-Event-ID"));
    }
}
