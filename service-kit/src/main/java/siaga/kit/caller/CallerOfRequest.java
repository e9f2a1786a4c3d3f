package siaga.kit.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.Role;

/** The caller of the request that is being served. */
@RequestScoped
public class CallerOfRequest {

    static final String SERVICE_ACCOUNT = "service-account-";

    private final SecurityIdentity identity;

    CallerOfRequest(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Throws {@link UnauthorizedException} when there is no token, or it names no agency. */
    public Caller get() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        String agency =
                token.<String>claim("agency").filter(code -> !code.isBlank()).orElseThrow(UnauthorizedException::new);
        String client =
                token.<String>claim("azp").or(() -> token.claim("client_id")).orElseThrow(UnauthorizedException::new);
        Set<Role> roles = identity.getRoles().stream()
                .map(Role::ofWire)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(agency, roles, client, person(token, agency));
    }

    private static @Nullable String person(JsonWebToken token, String agency) {
        return token.<String>claim("preferred_username")
                .filter(name -> !name.startsWith(SERVICE_ACCOUNT))
                .map(name -> name + "@" + agency)
                .orElse(null);
    }
}
