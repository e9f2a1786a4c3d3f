package siaga.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What is left of a request that was answered before all of it was read. */
public final class UnreadBody {

    // Long enough for the answer to arrive before the connection is torn down under a client that still sends.
    private static final long LINGER_MILLIS = 2_000;

    private UnreadBody() {}

    /** Tells the client to stop sending, when it still does. */
    static void announceClosing(RoutingContext ctx) {
        if (isUnread(ctx.request())) {
            ctx.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** Reads the rest into nothing for a moment, then closes the connection. To be called after the answer has ended. */
    public static void discard(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (!isUnread(request)) {
            request.resume();
            return;
        }
        long timer =
                ctx.vertx().setTimer(LINGER_MILLIS, id -> request.connection().close());
        request.exceptionHandler(e -> ctx.vertx().cancelTimer(timer));
        request.endHandler(v -> {
            ctx.vertx().cancelTimer(timer);
            request.connection().close();
        });
        request.handler(chunk -> {});
        request.resume();
    }

    private static boolean isUnread(HttpServerRequest request) {
        return !request.isEnded() && hasBody(request);
    }

    /** Whether the request announces a body. */
    public static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
