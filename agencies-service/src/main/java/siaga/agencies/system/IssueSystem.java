package siaga.agencies.system;

import jakarta.enterprise.context.ApplicationScoped;
import siaga.kit.problem.Problem;

/**
 * Has Keycloak create a client that has been registered, and gets its secret from there. A crash at any point leaves
 * something that repeating the request completes, or that is removed when nobody does.
 */
@ApplicationScoped
class IssueSystem {

    private final SystemLifecycle lifecycle;
    private final IdentityProvider provider;

    IssueSystem(SystemLifecycle lifecycle, IdentityProvider provider) {
        this.lifecycle = lifecycle;
        this.provider = provider;
    }

    /**
     * The client with its secret.
     *
     * @throws Problem WRONG_STATE when it has been revoked, UNAVAILABLE when Keycloak is away
     */
    IssuedSystem issue(String agency, String clientId) {
        SystemView system = lifecycle.beginProvisioning(agency, clientId);
        String secret = provider.provide(system);
        lifecycle.activate(agency, clientId);
        return IssuedSystem.of(system, secret);
    }
}
