package siaga.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once tokens can be verified. */
@Readiness
@ApplicationScoped
class IssuerReadiness implements HealthCheck {

    private final Issuer issuer;

    IssuerReadiness(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("issuer").status(issuer.isKnown()).build();
    }
}
