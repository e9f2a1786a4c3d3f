package siaga.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import siaga.gateway.problem.Problems;
import siaga.gateway.quota.Traffic;
import siaga.gateway.upstream.Upstreams;

/** Starts exchanges with the limits of their kind of traffic. */
@ApplicationScoped
class Exchanges {

    private final Upstreams upstreams;
    private final Problems problems;
    private final ExchangeTimes times;
    private final ProxyConfig config;

    Exchanges(Upstreams upstreams, Problems problems, ExchangeTimes times, ProxyConfig config) {
        this.upstreams = upstreams;
        this.problems = problems;
        this.times = times;
        this.config = config;
    }

    /** Whether the request says itself that it is larger than it may be. */
    boolean isTooLarge(HttpServerRequest request, Traffic traffic) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Lengths that are no numbers do not get past the HTTP decoder; more digits than a long has are too large.
        return length != null
                && traffic != Traffic.IMPORT
                && (length.length() > 18
                        || Long.parseLong(length) > limits(traffic).body());
    }

    void start(RoutingContext ctx, Route route, Traffic traffic) {
        new Exchange(ctx, upstreams, problems, times, route, traffic, limits(traffic)).start();
    }

    private Limits limits(Traffic traffic) {
        long body = config.bodyLimit().asLongValue();
        return switch (traffic) {
            case DEFAULT, PUBLIC ->
                new Limits(body, config.responseTimeout(), config.exchangeTimeout(), config.idleTimeout());
            case CATCH_UP -> new Limits(body, config.longPollTimeout(), config.exchangeTimeout(), config.idleTimeout());
            case ATTACHMENT ->
                new Limits(
                        config.attachmentLimit().asLongValue(),
                        config.idleTimeout(),
                        config.attachmentTimeout(),
                        config.idleTimeout());
            case IMPORT -> Limits.idleOnly(config.idleTimeout());
        };
    }
}
