package siaga.gateway.world;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An OpenID Connect provider as far as the gateway needs one: metadata, keys, and tokens signed by them. */
public final class FakeIssuer implements AutoCloseable {

    private static final String REALM = "/realms/siaga";

    private final HttpServer server;
    private final RsaJsonWebKey key = newKey("test-key");

    FakeIssuer(Vertx vertx) {
        this.server = World.await(
                vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));
    }

    /** Its address, which is also the issuer in its tokens. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort() + REALM;
    }

    /** A token of that agency's system, good for five minutes. */
    public String token(String agency) {
        return token(agency, claims -> {});
    }

    /** The same with something different about it. */
    public String token(String agency, Consumer<JwtClaims> different) {
        return sign(claims(agency, different), key);
    }

    /** What {@link #token} would sign. */
    public JwtClaims claims(String agency, Consumer<JwtClaims> different) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setAudience("siaga", "account");
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setSubject("service-account-" + agency);
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", agency.toLowerCase(java.util.Locale.ROOT) + "-system");
        claims.setClaim("agency", agency);
        claims.setClaim("realm_access", java.util.Map.of("roles", List.of("officer")));
        different.accept(claims);
        return claims;
    }

    /** The public half of the signing key. */
    public java.security.PublicKey publicKey() {
        return key.getPublicKey();
    }

    /** Signs with any RSA key. */
    public static String sign(JwtClaims claims, RsaJsonWebKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that the issuer does not publish, unless it is its own. */
    public static RsaJsonWebKey newKey(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case REALM + "/.well-known/openid-configuration" ->
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(new JsonObject()
                                .put("issuer", url())
                                .put("authorization_endpoint", url() + "/protocol/openid-connect/auth")
                                .put("token_endpoint", url() + "/protocol/openid-connect/token")
                                .put("jwks_uri", url() + "/certs")
                                .toBuffer());
            case REALM + "/certs" ->
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            default -> request.response().setStatusCode(404).end();
        }
    }

    @Override
    public void close() {
        World.await(server.close());
    }
}
