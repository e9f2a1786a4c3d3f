package siaga.agencies;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Signs access tokens as the realm would, with a key of the test run. */
public final class TokenIssuer implements QuarkusTestResourceLifecycleManager {

    private static final String ISSUER = "http://issuer.test/realms/siaga";
    private static final KeyPair KEYS = keys();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    @Override
    public void stop() {
        // Nothing runs.
    }

    /** The token of a machine client of that agency. */
    public static String token(String agency, String... roles) {
        return Jwt.claims()
                .issuer(ISSUER)
                .audience("siaga")
                .subject(agency)
                .claim("azp", agency.toLowerCase(Locale.ROOT) + "-system")
                .claim("agency", agency)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresIn(300)
                .jws()
                .sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
