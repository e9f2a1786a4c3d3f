package siaga.gateway.entrance;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import siaga.contracts.problem.ProblemType;
import siaga.gateway.problem.Problems;
import siaga.gateway.trace.TraceContext;

/** Where every request comes in. What could be read in two ways goes no further. */
@ApplicationScoped
class Entrance {

    private static final Logger LOG = Logger.getLogger(Entrance.class);

    private final Problems problems;

    Entrance(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(RoutePlace.ENTRANCE).handler(this::enter).failureHandler(this::failed);
    }

    private void enter(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        TraceContext.attachTo(ctx);
        SecurityHeaders.setOn(ctx.response().headers());
        if (isAmbiguous(request.headers()) || !CleanPath.isPlain(request.uri())) {
            problems.send(ctx, ProblemType.MALFORMED_REQUEST, null);
        } else if (!CleanPath.test(request.path())) {
            problems.send(ctx, ProblemType.NOT_FOUND, null);
        } else {
            ctx.next();
        }
    }

    // A request that two parsers cut differently could hide a second one (request smuggling, RFC 9112 11.2).
    private static boolean isAmbiguous(MultiMap headers) {
        String coding = headers.get(HttpHeaders.TRANSFER_ENCODING);
        return headers.getAll(HttpHeaders.HOST).size() > 1
                || headers.getAll(HttpHeaders.CONTENT_LENGTH).size() > 1
                || (coding != null
                        && (headers.contains(HttpHeaders.CONTENT_LENGTH)
                                || headers.getAll(HttpHeaders.TRANSFER_ENCODING).size() > 1
                                || !coding.equalsIgnoreCase("chunked")));
    }

    private void failed(RoutingContext ctx) {
        LOG.errorf(
                ctx.failure(),
                "Request failed method=%s path=%s traceId=%s",
                ctx.request().method(),
                ctx.request().path(),
                TraceContext.of(ctx).traceId());
        problems.send(ctx, ProblemType.INTERNAL, null);
    }
}
