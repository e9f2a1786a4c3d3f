package siaga.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** The end of a connection whose answer must not be taken for whole. */
public final class Reset {

    private Reset() {}

    /** Closes it now, with what has not been sent yet: a client that does not read would put off an ordinary close for ever. */
    public static void connection(HttpServerRequest request) {
        if (request.connection() instanceof ConnectionBase connection) {
            connection.channel().close();
        } else {
            request.connection().close();
        }
    }
}
