package siaga.gateway.proxy;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.BooleanSupplier;

/** A request's body on its way to a service, counted as it goes. */
final class RequestBody {

    private final HttpServerRequest source;
    private final HttpClientRequest target;
    private final BooleanSupplier moved;
    private long left;

    private RequestBody(HttpServerRequest source, HttpClientRequest target, long limit, BooleanSupplier moved) {
        this.source = source;
        this.target = target;
        this.left = limit;
        this.moved = moved;
    }

    /**
     * Sends the body on, piece by piece and framed as it came.
     *
     * @param limit bytes that may pass
     * @param moved told of every piece; answers whether it is still wanted
     * @param tooLarge called when there are more bytes than that
     */
    static void send(
            HttpServerRequest source, HttpClientRequest target, long limit, BooleanSupplier moved, Runnable tooLarge) {
        String length = source.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            target.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        } else {
            target.setChunked(true);
        }
        new RequestBody(source, target, limit, moved).pump(tooLarge);
    }

    private void pump(Runnable tooLarge) {
        source.handler(piece -> {
            if (!moved.getAsBoolean()) {
                return;
            }
            left -= piece.length();
            if (left < 0) {
                tooLarge.run();
                return;
            }
            target.write(piece);
            if (target.writeQueueFull()) {
                source.pause();
                target.drainHandler(v -> source.resume());
            }
        });
        source.endHandler(v -> {
            if (moved.getAsBoolean()) {
                target.end();
            }
        });
        source.resume();
    }
}
