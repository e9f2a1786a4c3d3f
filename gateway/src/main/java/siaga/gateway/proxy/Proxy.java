package siaga.gateway.proxy;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;
import siaga.contracts.problem.ProblemType;
import siaga.gateway.entrance.RoutePlace;
import siaga.gateway.problem.Problems;
import siaga.gateway.problem.UnreadBody;
import siaga.gateway.quota.Quotas;
import siaga.gateway.quota.Traffic;
import siaga.gateway.token.Door;

/** Passes what is known on to its service, once token, where one is needed, and quota allow. The last of the handlers. */
@ApplicationScoped
class Proxy {

    private final Door door;
    private final Quotas quotas;
    private final Problems problems;
    private final Exchanges exchanges;

    Proxy(Door door, Quotas quotas, Problems problems, Exchanges exchanges) {
        this.door = door;
        this.quotas = quotas;
        this.problems = problems;
        this.exchanges = exchanges;
    }

    void register(@Observes Router router) {
        router.route().order(RoutePlace.PROXY).handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        Route route = Route.of(request.path());
        if (route == null) {
            problems.send(ctx, ProblemType.NOT_FOUND, null);
        } else if (request.method().equals(HttpMethod.OPTIONS)) {
            ctx.response().setStatusCode(204).putHeader("Allow", allowed(route)).end();
            UnreadBody.discard(ctx);
        } else if (!route.methods().contains(request.method())) {
            ctx.response().putHeader("Allow", allowed(route));
            problems.send(ctx, ProblemType.METHOD_NOT_ALLOWED, null);
        } else {
            letThrough(ctx, route, route.traffic(request.method(), request.path()));
        }
    }

    private void letThrough(RoutingContext ctx, Route route, Traffic traffic) {
        if (exchanges.isTooLarge(ctx.request(), traffic)) {
            problems.send(ctx, ProblemType.TOO_LARGE, null);
            return;
        }
        if (route.open()) {
            if (quotas.takeOfAddress(ctx)) {
                exchanges.start(ctx, route, traffic);
            }
            return;
        }
        // The token may have to be verified on another thread, and the body must not run away meanwhile.
        ctx.request().pause();
        door.open(ctx, caller -> {
            if (quotas.take(ctx, caller, traffic)) {
                exchanges.start(ctx, route, traffic);
            }
        });
    }

    private static String allowed(Route route) {
        return route.methods().stream().map(HttpMethod::name).collect(Collectors.joining(", ")) + ", OPTIONS";
    }
}
