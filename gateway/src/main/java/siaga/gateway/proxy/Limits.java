package siaga.gateway.proxy;

import java.time.Duration;

/**
 * What an exchange may take.
 *
 * @param body bytes of the request's body
 * @param response from the last byte of the request to the first of the answer, nanoseconds
 * @param exchange from the beginning to the first byte of the answer, nanoseconds
 * @param idle between two parts of a body, nanoseconds
 */
record Limits(long body, long response, long exchange, long idle) {

    Limits(long body, Duration response, Duration exchange, Duration idle) {
        this(body, response.toNanos(), exchange.toNanos(), idle.toNanos());
    }

    /** A body of any size, taking any time, as long as something moves. */
    static Limits idleOnly(Duration idle) {
        return new Limits(Long.MAX_VALUE, idle.toNanos(), Long.MAX_VALUE, idle.toNanos());
    }
}
