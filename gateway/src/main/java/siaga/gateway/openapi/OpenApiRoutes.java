package siaga.gateway.openapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;
import siaga.contracts.problem.ProblemType;
import siaga.gateway.page.Content;
import siaga.gateway.page.Pages;
import siaga.gateway.problem.Problems;

/** Serves the description as JSON, as YAML, and as whichever is asked for. */
@ApplicationScoped
class OpenApiRoutes {

    private static final Logger LOG = Logger.getLogger(OpenApiRoutes.class);
    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-cache", "Vary", "Accept");

    private final Pages pages;
    private final Problems problems;
    private final OpenApi openApi;

    OpenApiRoutes(Pages pages, Problems problems, OpenApi openApi) {
        this.pages = pages;
        this.problems = problems;
        this.openApi = openApi;
    }

    void register(@Observes Router router) {
        pages.add(router, "/openapi.json", ctx -> send(ctx, OpenApi.Made::json));
        pages.add(router, "/openapi.yaml", ctx -> send(ctx, OpenApi.Made::yaml));
        pages.add(router, "/openapi", ctx -> send(ctx, wantsYaml(ctx) ? OpenApi.Made::yaml : OpenApi.Made::json));
    }

    private void send(RoutingContext ctx, Function<OpenApi.Made, Content> form) {
        openApi.current()
                .onSuccess(made -> Pages.send(ctx, form.apply(made), HEADERS))
                .onFailure(failure -> {
                    LOG.warnf("The interface description cannot be made cause=%s", failure);
                    ctx.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
                    problems.send(ctx, ProblemType.UNAVAILABLE, "A service has not described its part yet.");
                });
    }

    private static boolean wantsYaml(RoutingContext ctx) {
        String accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("yaml") && !accept.contains("json");
    }
}
