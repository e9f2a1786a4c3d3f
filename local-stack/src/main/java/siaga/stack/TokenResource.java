package siaga.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} an issuer of access tokens like those of realm {@code siaga}, trusted by its key, so that
 * a component test needs no Keycloak. The end-to-end tests use the real one.
 */
public final class TokenResource implements QuarkusTestResourceLifecycleManager {

    private static final String ISSUER = "http://issuer.test/realms/siaga";
    private static final KeyPair KEYS = keys();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    @Override
    public void stop() {
        // Nothing runs.
    }

    /** A token of an agency's machine client with those roles. */
    public static String system(String agency, String... roles) {
        String client = agency.toLowerCase(Locale.ROOT) + "-system";
        return token(agency, client, "service-account-" + client, roles);
    }

    /** A token of a person of an agency. */
    public static String person(String agency, String username, String... roles) {
        return token(agency, "siaga-docs", username, roles);
    }

    private static String token(String agency, String client, String username, String... roles) {
        return Jwt.issuer(ISSUER)
                .audience("siaga")
                .subject(username)
                .claim("azp", client)
                .claim("agency", agency)
                .claim("preferred_username", username)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresIn(Duration.ofMinutes(10))
                .sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
