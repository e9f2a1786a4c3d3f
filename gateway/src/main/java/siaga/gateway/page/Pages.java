package siaga.gateway.page;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import siaga.contracts.problem.ProblemType;
import siaga.gateway.entrance.RoutePlace;
import siaga.gateway.problem.Problems;
import siaga.gateway.problem.UnreadBody;

/** Public addresses that are only read: GET and HEAD, tags and conditional requests. */
@ApplicationScoped
public class Pages {

    private static final String ALLOW = "GET, HEAD, OPTIONS";

    private final Problems problems;

    Pages(Problems problems) {
        this.problems = problems;
    }

    /** Answers GET and HEAD of that path so, and other methods with what would be allowed. */
    public void add(Router router, String path, Handler<RoutingContext> answer) {
        router.route(path).order(RoutePlace.PAGES).handler(ctx -> {
            HttpMethod method = ctx.request().method();
            if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
                ctx.request().resume();
                answer.handle(ctx);
            } else if (method.equals(HttpMethod.OPTIONS)) {
                ctx.response().setStatusCode(204).putHeader("Allow", ALLOW).end();
                UnreadBody.discard(ctx);
            } else {
                ctx.response().putHeader("Allow", ALLOW);
                problems.send(ctx, ProblemType.METHOD_NOT_ALLOWED, null);
            }
        });
    }

    /**
     * Sends content that may be asked for conditionally.
     *
     * @param headers besides the content's type and tag, such as how long it may be kept
     */
    public static void send(RoutingContext ctx, Content content, Map<String, String> headers) {
        HttpServerResponse response = ctx.response();
        response.putHeader(HttpHeaders.ETAG, content.tag());
        headers.forEach(response::putHeader);
        String known = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.equals("*") || known.contains(content.tag()))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, content.type());
            send(ctx, content.bytes());
        }
    }

    private static void send(RoutingContext ctx, Buffer bytes) {
        if (ctx.request().method().equals(HttpMethod.HEAD)) {
            ctx.response()
                    .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length()))
                    .end();
        } else {
            ctx.response().end(bytes);
        }
    }
}
