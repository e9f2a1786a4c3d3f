package siaga.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.FakeIssuer;
import siaga.gateway.world.World;

@GatewayTest
class DoorTest {

    World world;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private Client client;

    @BeforeEach
    void forget() {
        client = new Client(port);
        world.agencies().reset();
    }

    @Test
    void withoutATokenNobodyComesIn() {
        HttpResponse<String> answer = client.get("/v1/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"siaga\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/unauthenticated", "\"instance\":\"/v1/me\"", "traceId");
        assertThat(world.agencies().seen()).isEmpty();
    }

    @Test
    void tokensThatAreNotGoodAreRefused() {
        FakeIssuer issuer = world.issuer();
        JwtClaims good = issuer.claims("ID-BPOM", claims -> {});
        Stream.of(
                        issuer.token("ID-BPOM", claims -> claims.setExpirationTimeMinutesInTheFuture(-1)),
                        issuer.token("ID-BPOM", claims -> claims.unsetClaim("exp")),
                        issuer.token("ID-BPOM", claims -> claims.setNotBeforeMinutesInThePast(-5)),
                        issuer.token("ID-BPOM", claims -> claims.setIssuer("http://127.0.0.1:1/realms/other")),
                        issuer.token("ID-BPOM", claims -> claims.setAudience("account")),
                        issuer.token("ID-BPOM", claims -> claims.unsetClaim("aud")),
                        issuer.token("ID-BPOM", claims -> claims.unsetClaim("agency")),
                        issuer.token("ID-BPOM", claims -> claims.setClaim("agency", " ")),
                        FakeIssuer.sign(good, FakeIssuer.newKey("test-key")),
                        FakeIssuer.sign(good, FakeIssuer.newKey("unknown-key")),
                        unsigned(good),
                        signedWithThePublicKey(good),
                        issuer.token("ID-BPOM") + "x",
                        withOtherAgency(issuer.token("ID-BPOM")),
                        "opaque",
                        "a.b.c",
                        "")
                .forEach(token -> {
                    HttpResponse<String> answer = client.get("/v1/me", token);
                    assertThat(answer.statusCode()).as(token).isEqualTo(401);
                    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
                });
        assertThat(world.agencies().seen()).isEmpty();
    }

    @Test
    void anExpiredTokenIsToldSo() {
        String expired = world.issuer().token("ID-BPOM", claims -> claims.setExpirationTimeMinutesInTheFuture(-1));

        HttpResponse<String> answer = client.get("/v1/me", expired);

        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("error=\"invalid_token\"", "expired"));
    }

    @Test
    void otherSchemesAndTwoTokensAreRefused() {
        String token = world.issuer().token("ID-BPOM");

        assertThat(client.send(client.request("/v1/me").header("Authorization", "Basic eDp5"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.send(client.request("/v1/me", token).header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.get("/v1/me?access_token=" + token).statusCode()).isEqualTo(401);
    }

    @Test
    void theServiceGetsTheTokenToVerifyItAgain() {
        String token = world.issuer().token("ID-BPOM");

        client.get("/v1/me", token);
        client.get("/v1/me", token);

        assertThat(world.agencies().seen())
                .hasSize(2)
                .allSatisfy(
                        seen -> assertThat(seen.headers().get("Authorization")).isEqualTo("Bearer " + token));
    }

    private static String unsigned(JwtClaims claims) {
        return base64("{\"alg\":\"none\",\"kid\":\"test-key\"}") + "." + base64(claims.toJson()) + ".";
    }

    // The classic confusion: the public key taken for a shared secret.
    private String signedWithThePublicKey(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(new HmacKey(world.issuer().publicKey().getEncoded()));
        signature.setKeyIdHeaderValue("test-key");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withOtherAgency(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(claims.replace("ID-BPOM", "KR-MFDS")) + "." + parts[2];
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
