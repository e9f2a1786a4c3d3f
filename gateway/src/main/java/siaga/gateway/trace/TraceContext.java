package siaga.gateway.trace;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context of a request: the caller's own when it sent a valid one, else a new one.
 *
 * @param traceparent what is passed on
 * @param tracestate the caller's, null without a valid {@code traceparent}
 */
public record TraceContext(String traceparent, @Nullable String tracestate) {

    public static final String TRACEPARENT = "traceparent";
    public static final String TRACESTATE = "tracestate";

    private static final String KEY = TraceContext.class.getName();
    private static final int LENGTH = 55;
    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = 35;
    private static final int PARENT_ID_END = 52;

    /** The trace context that the entrance gave this request. */
    public static TraceContext of(RoutingContext request) {
        return request.get(KEY);
    }

    /** Decides the trace context of a request; the first thing done with it. */
    public static void attachTo(RoutingContext request) {
        request.put(KEY, from(request.request().headers()));
    }

    static TraceContext from(MultiMap headers) {
        String sent = headers.get(TRACEPARENT);
        return sent != null && isValid(sent) ? new TraceContext(sent, headers.get(TRACESTATE)) : fresh();
    }

    /** Finds the request in the logs of every service: 32 hexadecimal digits. */
    public String traceId() {
        return traceparent.substring(TRACE_ID_START, TRACE_ID_END);
    }

    private static TraceContext fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        // The lowest bit is set because all zeros means "none".
        return new TraceContext(
                "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                        + hex.toHexDigits(random.nextLong() | 1) + "-01",
                null);
    }

    // Only version 00 is passed on: of a later one nobody here knows what else it would have to hold.
    private static boolean isValid(String value) {
        return value.length() == LENGTH
                && value.startsWith("00-")
                && isIdentifier(value, TRACE_ID_START, TRACE_ID_END)
                && value.charAt(TRACE_ID_END) == '-'
                && isIdentifier(value, TRACE_ID_END + 1, PARENT_ID_END)
                && value.charAt(PARENT_ID_END) == '-'
                && isHex(value, PARENT_ID_END + 1, LENGTH);
    }

    private static boolean isIdentifier(String value, int from, int to) {
        return isHex(value, from, to) && value.chars().limit(to).skip(from).anyMatch(c -> c != '0');
    }

    private static boolean isHex(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
