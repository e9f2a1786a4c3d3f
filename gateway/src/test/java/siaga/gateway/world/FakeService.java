package siaga.gateway.world;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service behind the gateway that answers as the test says, and remembers what it was asked. */
public final class FakeService implements AutoCloseable {

    /** What the service saw of a request's head. */
    public record Seen(String method, String uri, io.vertx.core.MultiMap headers) {}

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Handler<HttpServerRequest> behaviour = FakeService::ok;

    FakeService(Vertx vertx) {
        this.server = World.await(vertx.createHttpServer(new HttpServerOptions().setIdleTimeout(0))
                .requestHandler(request -> {
                    seen.add(new Seen(
                            request.method().name(),
                            request.uri(),
                            io.vertx.core.MultiMap.caseInsensitiveMultiMap().addAll(request.headers())));
                    behaviour.handle(request);
                })
                .listen(0, "127.0.0.1"));
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Answers every request so from now on. */
    public void behave(Handler<HttpServerRequest> behaviour) {
        this.behaviour = behaviour;
    }

    /** Heads of the requests since the last reset, oldest first. */
    public List<Seen> seen() {
        return seen;
    }

    public Seen last() {
        return seen.getLast();
    }

    /** Forgets what it saw and answers 200 again. */
    public void reset() {
        behaviour = FakeService::ok;
        seen.clear();
    }

    private static void ok(HttpServerRequest request) {
        request.bodyHandler(body -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("path", request.path())
                        .put("bytes", body.length())
                        .toBuffer()));
    }

    @Override
    public void close() {
        World.await(server.close());
    }
}
