package siaga.gateway.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import siaga.gateway.quota.Traffic;
import siaga.gateway.trace.TraceContext;
import siaga.gateway.upstream.Service;
import siaga.gateway.upstream.Upstreams;

/** Reads inboxes at agencies-service, as the caller: whose inbox it is follows from the token alone. */
@ApplicationScoped
class Inbox {

    private static final long TIMEOUT_MILLIS = 15_000;

    private final Upstreams upstreams;
    private final FrameEncoder encoder;
    private final ObjectMapper json;

    Inbox(Upstreams upstreams, FrameEncoder encoder, ObjectMapper json) {
        this.upstreams = upstreams;
        this.encoder = encoder;
        this.json = json;
    }

    /**
     * The entries after that number, {@code limit} of them at most. Fails with {@link InboxRefused} when the service
     * answers otherwise, and with anything else when it does not answer.
     */
    Future<InboxPage> read(String token, String traceparent, long after, int limit) {
        return readOnce(token, traceparent, after, limit)
                // The connection may have gone stale in the pool; reading twice does no harm.
                .recover(e -> e instanceof HttpClosedException
                        ? readOnce(token, traceparent, after, limit)
                        : Future.failedFuture(e));
    }

    private Future<InboxPage> readOnce(String token, String traceparent, long after, int limit) {
        return upstreams
                .request(
                        Service.AGENCIES,
                        Traffic.CATCH_UP,
                        HttpMethod.GET,
                        "/v1/changes?after=" + after + "&limit=" + limit)
                .compose(request -> send(request, token, traceparent))
                .compose(this::page);
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, String token, String traceparent) {
        return request.idleTimeout(TIMEOUT_MILLIS)
                .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .putHeader(TraceContext.TRACEPARENT, traceparent)
                .send();
    }

    private Future<InboxPage> page(HttpClientResponse response) {
        return response.body().compose(body -> {
            if (response.statusCode() != 200) {
                return Future.failedFuture(
                        new InboxRefused(response.statusCode(), response.getHeader(HttpHeaders.CONTENT_TYPE), body));
            }
            try {
                return Future.succeededFuture(parse(body));
            } catch (IOException e) {
                return Future.failedFuture(e);
            }
        });
    }

    private InboxPage parse(Buffer body) throws IOException {
        JsonNode page = json.readTree(body.getBytes());
        List<Frame> frames = new ArrayList<>();
        for (JsonNode entry : page.path("items")) {
            frames.add(encoder.encode(entry));
        }
        return new InboxPage(frames, page.path("head").asLong());
    }
}
