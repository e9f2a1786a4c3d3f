package siaga.agencies.system;

import siaga.contracts.problem.ProblemType;
import siaga.kit.problem.Problem;

/** Keycloak did not do what it was asked. */
class IdentityProviderUnavailable extends Problem {

    private static final long serialVersionUID = 1L;

    IdentityProviderUnavailable(String reason) {
        super(ProblemType.UNAVAILABLE, "The identity provider did not do it: " + reason + ".");
    }
}
