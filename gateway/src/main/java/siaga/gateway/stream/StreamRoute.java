package siaga.gateway.stream;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.gateway.entrance.RoutePlace;
import siaga.gateway.problem.Problems;
import siaga.gateway.problem.UnreadBody;
import siaga.gateway.quota.Quotas;
import siaga.gateway.quota.Traffic;
import siaga.gateway.token.Caller;
import siaga.gateway.token.Door;
import siaga.gateway.trace.TraceContext;

/** Opens streams: {@code GET /v1/changes/stream}. */
@ApplicationScoped
class StreamRoute {

    private static final Logger LOG = Logger.getLogger(StreamRoute.class);

    private final Door door;
    private final Quotas quotas;
    private final Problems problems;
    private final Inbox inbox;
    private final Streams streams;

    StreamRoute(Door door, Quotas quotas, Problems problems, Inbox inbox, Streams streams) {
        this.door = door;
        this.quotas = quotas;
        this.problems = problems;
        this.inbox = inbox;
        this.streams = streams;
    }

    void register(@Observes Router router) {
        router.route("/v1/changes/stream").order(RoutePlace.STREAM).handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        HttpMethod method = ctx.request().method();
        if (method.equals(HttpMethod.GET)) {
            ctx.request().pause();
            door.open(ctx, caller -> admit(ctx, caller));
        } else if (method.equals(HttpMethod.OPTIONS)) {
            ctx.response().setStatusCode(204).putHeader("Allow", "GET, OPTIONS").end();
            UnreadBody.discard(ctx);
        } else {
            ctx.response().putHeader("Allow", "GET, OPTIONS");
            problems.send(ctx, ProblemType.METHOD_NOT_ALLOWED, null);
        }
    }

    private void admit(RoutingContext ctx, Caller caller) {
        if (!quotas.take(ctx, caller, Traffic.CATCH_UP)) {
            return;
        }
        List<Violation> violations = Position.violations(ctx.request());
        String accepted = ctx.request().getHeader(HttpHeaders.ACCEPT);
        if (!violations.isEmpty()) {
            problems.send(ctx, ProblemType.UNKNOWN_PARAMETER, null, violations);
        } else if (accepted != null && !accepted.contains("text/event-stream") && !accepted.contains("*/*")) {
            problems.send(ctx, ProblemType.NOT_ACCEPTABLE, "This is a stream of text/event-stream.");
        } else if (streams.isFull()) {
            ctx.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.send(ctx, ProblemType.UNAVAILABLE, "No more streams can be opened at the moment.");
        } else {
            ctx.request().resume();
            askForHead(ctx, caller, Position.of(ctx.request()));
        }
    }

    // Before anything is promised, the inbox must be readable with this token, and the position must be one of it.
    private void askForHead(RoutingContext ctx, Caller caller, @Nullable Long position) {
        String token = Door.tokenOf(ctx);
        TraceContext trace = TraceContext.of(ctx);
        Lane lane = streams.lane();
        InboxStream stream = new InboxStream(caller, token, trace, ctx.request(), lane);
        lane.add(stream);
        inbox.read(token, trace.traceparent(), position == null ? 0 : position, 1)
                .onSuccess(page -> {
                    if (position != null && position > page.head()) {
                        stream.close();
                        problems.send(ctx, ProblemType.UNKNOWN_PARAMETER, null, List.of(Position.beyond(page.head())));
                    } else if (!stream.isOver()) {
                        setHead(ctx.response());
                        stream.begin(position == null ? page.head() : position, page.head());
                    }
                })
                .onFailure(failure -> {
                    stream.close();
                    refuse(ctx, failure);
                });
    }

    private static void setHead(HttpServerResponse response) {
        response.setStatusCode(200)
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Understood by nginx and others in front of a gateway: pass every piece on at once.
                .putHeader("X-Accel-Buffering", "no");
    }

    private void refuse(RoutingContext ctx, Throwable failure) {
        if (failure instanceof InboxRefused refusal && refusal.isFinal()) {
            HttpServerResponse response = ctx.response().setStatusCode(refusal.status());
            if (refusal.contentType() != null) {
                response.putHeader(HttpHeaders.CONTENT_TYPE, refusal.contentType());
            }
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end(refusal.body());
        } else {
            LOG.warnf(
                    "Stream could not be opened traceId=%s cause=%s",
                    TraceContext.of(ctx).traceId(), failure);
            ctx.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
            problems.send(ctx, ProblemType.UNAVAILABLE, "The inbox cannot be read at the moment.");
        }
    }
}
