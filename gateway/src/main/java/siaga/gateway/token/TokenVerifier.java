package siaga.gateway.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Verifies an access token against the issuer's keys: signature, issuer, audience, lifetime, and that it names an agency. */
@ApplicationScoped
class TokenVerifier {

    private static final String AGENCY = "agency";

    private final IdentityProviderManager identities;

    TokenVerifier(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Fails with {@link TokenRejected} or {@link IssuerAway}; completes on the caller's own context. */
    Future<Caller> verify(String token, RoutingContext ctx) {
        Promise<Caller> promise = ((ContextInternal) ctx.vertx().getOrCreateContext()).promise();
        identities
                .authenticate(HttpSecurityUtils.setRoutingContextAttribute(
                        new TokenAuthenticationRequest(new AccessTokenCredential(token)), ctx))
                .map(TokenVerifier::callerIn)
                .subscribe()
                .with(caller -> promise.complete(caller), failure -> promise.fail(judge(failure)));
        return promise.future()
                .compose(caller -> caller == NOBODY
                        ? Future.failedFuture(new TokenRejected("The token names no agency or no client."))
                        : Future.succeededFuture(caller));
    }

    private static final Caller NOBODY = new Caller("", "", Instant.EPOCH);

    private static Caller callerIn(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken jwt
                && jwt.getClaim(AGENCY) instanceof String agency
                && jwt.getClaim(Claims.azp) instanceof String client
                && !agency.isBlank()) {
            return new Caller(agency, client, Instant.ofEpochSecond(jwt.getExpirationTime()));
        }
        return NOBODY;
    }

    private static Exception judge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return new TokenRejected(why(invalid));
            }
        }
        return failure instanceof AuthenticationFailedException && failure.getCause() == null
                ? new TokenRejected("The token cannot be read.")
                : new IssuerAway(failure);
    }

    private static String why(InvalidJwtException invalid) {
        if (invalid.hasExpired()) {
            return "The token has expired.";
        }
        if (invalid.hasErrorCode(ErrorCodes.ISSUER_INVALID)) {
            return "The token comes from another issuer.";
        }
        if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is not meant for Siaga.";
        }
        return "The token is not signed by the issuer.";
    }
}
