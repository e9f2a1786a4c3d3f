package siaga.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import siaga.gateway.trace.TraceContext;

/**
 * Which header fields pass the gateway. Those that belong to one connection (RFC 9110 7.6.1) and those that only the
 * gateway may set stay behind, in both directions.
 */
final class Headers {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    // Set anew from what the gateway knows, so that nobody can claim them.
    private static final Set<String> RESERVED_IN_REQUESTS = Set.of(
            "host",
            "content-length",
            "expect",
            "forwarded",
            "via",
            "x-real-ip",
            TraceContext.TRACEPARENT,
            TraceContext.TRACESTATE);

    // What everybody may read is the same for all of them, and a cache in between must be able to count on it.
    private static final Set<String> WHO_ASKS = Set.of("authorization", "cookie");

    private static final Set<String> RESERVED_IN_RESPONSES = Set.of("server", "x-powered-by");

    private static final String OURS = "x-siaga-";
    private static final String FORWARDED = "x-forwarded-";

    private Headers() {}

    /** What the service is told: the caller's own fields, on an open route less who it is, whence they came, and the trace. */
    static void toService(HttpServerRequest request, boolean open, TraceContext trace, MultiMap target) {
        Set<String> named = namedByConnection(request.headers());
        for (Map.Entry<String, String> header : request.headers()) {
            String name = lowerCase(header.getKey());
            if (!HOP_BY_HOP.contains(name)
                    && !RESERVED_IN_REQUESTS.contains(name)
                    && !(open && WHO_ASKS.contains(name))
                    && !name.startsWith(OURS)
                    && !name.startsWith(FORWARDED)
                    && !named.contains(name)) {
                target.add(header.getKey(), header.getValue());
            }
        }
        target.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        target.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        target.set(TraceContext.TRACEPARENT, trace.traceparent());
        if (trace.tracestate() != null) {
            target.set(TraceContext.TRACESTATE, trace.tracestate());
        }
    }

    /** What the caller is told. What the gateway has set already gives way to the service's own, quotas apart. */
    static void toCaller(MultiMap answer, MultiMap target) {
        Set<String> named = namedByConnection(answer);
        Set<String> replaced = new HashSet<>();
        for (Map.Entry<String, String> header : answer) {
            String name = lowerCase(header.getKey());
            if (!HOP_BY_HOP.contains(name)
                    && !RESERVED_IN_RESPONSES.contains(name)
                    && !name.startsWith(OURS)
                    && !name.startsWith("ratelimit")
                    && !named.contains(name)) {
                if (replaced.add(name)) {
                    target.set(header.getKey(), header.getValue());
                } else {
                    target.add(header.getKey(), header.getValue());
                }
            }
        }
        if (!replaced.contains("cache-control")) {
            target.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        List<String> values = headers.getAll(HttpHeaders.CONNECTION);
        if (values.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (String value : values) {
            Arrays.stream(value.split(",", -1))
                    .map(name -> lowerCase(name.strip()))
                    .forEach(names::add);
        }
        return names;
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
