package siaga.gateway.page;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whoever opens the bare address is shown the documentation. */
@ApplicationScoped
class Landing {

    private final Pages pages;

    Landing(Pages pages) {
        this.pages = pages;
    }

    void register(@Observes Router router) {
        pages.add(
                router,
                "/",
                ctx -> ctx.response()
                        .setStatusCode(302)
                        .putHeader("Location", "/docs/")
                        .end());
    }
}
