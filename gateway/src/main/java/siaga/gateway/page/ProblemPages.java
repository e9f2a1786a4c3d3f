package siaga.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.gateway.problem.Problems;

/** Explains the problems that answers point to, to browsers and to programs. */
@ApplicationScoped
class ProblemPages {

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "public, max-age=3600",
            "Vary", "Accept",
            "Content-Security-Policy",
                    "default-src 'none'; style-src " + Content.policySource(ProblemText.STYLE)
                            + "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

    private final Pages pages;
    private final Problems problems;
    private final ObjectMapper json;

    ProblemPages(Pages pages, Problems problems, ObjectMapper json) {
        this.pages = pages;
        this.problems = problems;
        this.json = json;
    }

    void register(@Observes Router router) {
        pages.add(router, "/problems", this::index);
        pages.add(router, "/problems/:slug", this::explain);
    }

    private void index(RoutingContext ctx) {
        List<ProblemType> all = List.of(ProblemType.values());
        send(ctx, ProblemText.html(all), all.stream().map(Explanation::of).toList(), ProblemText.markdown(all));
    }

    private void explain(RoutingContext ctx) {
        Optional<ProblemType> type = Arrays.stream(ProblemType.values())
                .filter(known -> known.slug().equals(ctx.pathParam("slug")))
                .findFirst();
        type.ifPresentOrElse(
                known -> send(ctx, ProblemText.html(known), Explanation.of(known), ProblemText.markdown(known)),
                () -> problems.send(ctx, ProblemType.NOT_FOUND, null));
    }

    private void send(RoutingContext ctx, String html, Object data, String markdown) {
        Pages.send(ctx, representation(ctx.request().getHeader("Accept"), html, data, markdown), HEADERS);
    }

    private Content representation(@Nullable String accept, String html, Object data, String markdown) {
        if (accept != null && accept.contains("text/html")) {
            return Content.of("text/html; charset=utf-8", html);
        }
        if (accept != null && (accept.contains("text/markdown") || accept.contains("text/plain"))) {
            return Content.of("text/markdown; charset=utf-8", markdown);
        }
        try {
            return Content.of("application/json", json.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program is told of a kind of problem. */
    private record Explanation(String type, String title, int status, String explanation) {
        static Explanation of(ProblemType type) {
            return new Explanation(type.path(), type.title(), type.status(), type.explanation());
        }
    }
}
