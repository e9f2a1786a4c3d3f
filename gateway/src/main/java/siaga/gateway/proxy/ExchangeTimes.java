package siaga.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import siaga.gateway.quota.Traffic;
import siaga.gateway.upstream.Service;

/** How long exchanges take, by service, kind of traffic and class of status. */
@ApplicationScoped
class ExchangeTimes {

    private final MeterRegistry metrics;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    ExchangeTimes(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void record(Service service, Traffic traffic, int status, long startedAt) {
        timers.computeIfAbsent(new Key(service, traffic, status / 100), this::timer)
                .record(Duration.ofNanos(System.nanoTime() - startedAt));
    }

    private Timer timer(Key key) {
        return Timer.builder("siaga.gateway.exchanges")
                .description("From the beginning of a request to the end of its answer")
                .tag("service", key.service.label())
                .tag("traffic", key.traffic.label())
                .tag("status", key.statusClass + "xx")
                .register(metrics);
    }

    private record Key(Service service, Traffic traffic, int statusClass) {}
}
