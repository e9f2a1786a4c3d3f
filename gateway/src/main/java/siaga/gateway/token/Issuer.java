package siaga.gateway.token;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Whether the issuer's keys are known. They are looked for until they are, so that the gateway may start before the
 * issuer; once known, the issuer may go away again.
 */
@ApplicationScoped
public class Issuer {

    private static final Logger LOG = Logger.getLogger(Issuer.class);

    private final TenantConfigBean tenants;
    private final TokenConfig config;
    private final Vertx vertx;
    private final AtomicBoolean asking = new AtomicBoolean();

    Issuer(TenantConfigBean tenants, TokenConfig config, Vertx vertx) {
        this.tenants = tenants;
        this.config = config;
        this.vertx = vertx;
    }

    void lookForKeys(@Observes StartupEvent started) {
        if (isKnown()) {
            return;
        }
        LOG.warn("The issuer's keys are not known yet, waiting for them");
        vertx.setPeriodic(config.issuerRetry().toMillis(), timer -> {
            if (isKnown()) {
                LOG.info("The issuer's keys are known");
                vertx.cancelTimer(timer);
            } else if (asking.compareAndSet(false, true)) {
                tenants.getDefaultTenant()
                        .initialize()
                        .subscribe()
                        .with(found -> asking.set(false), e -> asking.set(false));
            }
        });
    }

    /** Whether tokens can be verified. */
    public boolean isKnown() {
        return tenants.getDefaultTenant().ready();
    }
}
