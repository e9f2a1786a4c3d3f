package siaga.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemDetail;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.gateway.trace.TraceContext;

/** Answers with RFC 9457 problem details. */
@ApplicationScoped
public class Problems {

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Answers the request with a problem, and lets go of a body that nobody will read. When an answer has begun
     * already, the connection is closed, so that nobody takes it for whole.
     */
    public void send(RoutingContext ctx, ProblemType type, @Nullable String detail) {
        send(ctx, type, detail, List.of());
    }

    /** The same, naming what is wrong. */
    public void send(RoutingContext ctx, ProblemType type, @Nullable String detail, List<Violation> errors) {
        HttpServerResponse response = ctx.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (response.headWritten()) {
            Reset.connection(ctx.request());
            return;
        }
        response.setStatusCode(type.status())
                .setChunked(false)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetail.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        UnreadBody.announceClosing(ctx);
        response.end(body(ctx, type, detail, errors));
        UnreadBody.discard(ctx);
    }

    private Buffer body(RoutingContext ctx, ProblemType type, @Nullable String detail, List<Violation> errors) {
        ProblemDetail problem = ProblemDetail.of(
                type, detail, ctx.request().path(), TraceContext.of(ctx).traceId(), errors);
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
