package siaga.gateway.openapi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import siaga.gateway.page.Content;
import siaga.gateway.page.Pages;

/** Swagger UI on the merged description, logging in at the issuer. */
@ApplicationScoped
class Docs {

    private static final String OURS = "/docs-page/";
    private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "png", "image/png");

    private final Pages pages;
    private final Vertx vertx;
    private final String swaggerUi;
    private final Map<String, String> headers = new HashMap<>();
    // A page view needs all of it at once; nobody looking, nothing is kept.
    private final Cache<String, Content> files =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(5)).build();

    Docs(Pages pages, Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI issuer) {
        this.pages = pages;
        this.vertx = vertx;
        this.swaggerUi = SWAGGER_UI + version() + "/";
        headers.put("Cache-Control", "no-cache");
        headers.put("Content-Security-Policy", policy(issuer));
    }

    void register(@Observes Router router) {
        // One answer for both would make the page look for its files one folder too high.
        pages.add(router, "/docs", ctx -> {
            if (ctx.request().path().endsWith("/")) {
                send(ctx, OURS + "index.html");
            } else {
                ctx.response()
                        .setStatusCode(302)
                        .putHeader("Location", "/docs/")
                        .end();
            }
        });
        pages.add(router, "/docs/initializer.js", ctx -> send(ctx, OURS + "initializer.js"));
        for (String file : new String[] {
            "swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png", "oauth2-redirect.html", "oauth2-redirect.js"
        }) {
            pages.add(router, "/docs/" + file, ctx -> send(ctx, swaggerUi + file));
        }
    }

    // Swagger UI styles its elements inline and draws its icons from data addresses.
    private static String policy(URI issuer) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "connect-src 'self' " + issuer.getScheme() + "://" + issuer.getAuthority()
                + "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    private void send(RoutingContext ctx, String resource) {
        Content known = files.getIfPresent(resource);
        if (known != null) {
            Pages.send(ctx, known, headers);
            return;
        }
        vertx.executeBlocking(() -> read(resource), false)
                .onSuccess(content -> {
                    files.put(resource, content);
                    Pages.send(ctx, content, headers);
                })
                .onFailure(ctx::fail);
    }

    // The files lie in a folder named after the version.
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = Docs.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content read(String resource) {
        try (InputStream in = Docs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the application: " + resource);
            }
            return Content.of(TYPES.get(resource.substring(resource.lastIndexOf('.') + 1)), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
