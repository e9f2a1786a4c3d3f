package siaga.kit.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a short while which tokens have been verified, because checking an RS256 signature on every request costs
 * more than the request. A token is remembered until it expires, a minute at most, so that revoked and rotated keys take
 * hold; tokens that fail are not remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;
    private final Cache<ByteBuffer, SecurityIdentity> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.creating(this::timeToLive))
            .build();

    VerifiedTokens(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            return oidc.authenticate(context, providers);
        }
        ByteBuffer key = hash(header);
        SecurityIdentity known = verified.getIfPresent(key);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return oidc.authenticate(context, providers).invoke(identity -> remember(key, identity));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    private void remember(ByteBuffer key, @Nullable SecurityIdentity identity) {
        if (identity != null && !identity.isAnonymous()) {
            verified.put(key, identity);
        }
    }

    private Duration timeToLive(ByteBuffer key, SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    private static ByteBuffer hash(String header) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(header.getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.wrap(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
