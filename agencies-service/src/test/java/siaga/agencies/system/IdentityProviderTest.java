package siaga.agencies.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Against a real Keycloak. It takes a minute, so it runs when asked for, with {@code SIAGA_KEYCLOAK_TESTS=true}, and where
 * a local stack has unpacked Keycloak; the end-to-end tests cover the same everywhere.
 */
@EnabledIfEnvironmentVariable(named = "SIAGA_KEYCLOAK_TESTS", matches = "true")
@QuarkusTest
@WithTestResource(KeycloakResource.class)
class IdentityProviderTest {

    @Inject
    IdentityProvider provider;

    @ConfigProperty(name = "test.issuer")
    Optional<String> issuer;

    @BeforeEach
    void needsKeycloak() {
        assumeTrue(issuer.isPresent(), "no Keycloak in the cache of the local stack");
    }

    @Test
    void clientGetsTokensWithItsAgencyItsRolesAndTheAudience() {
        String secret = provider.provide(system("id-bpom-1"));
        Response answer = token("id-bpom-1", secret);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonPath claims = claims(answer);
        assertThat(claims.getString("agency")).isEqualTo("ID-BPOM");
        assertThat(claims.getString("azp")).isEqualTo("id-bpom-1");
        assertThat(claims.<Object>get("aud").toString()).contains("siaga");
        assertThat(claims.getList("realm_access.roles")).contains("officer", "contact-point");
        assertThat(claims.getList("realm_access.roles")).doesNotContain("desk", "secretariat", "validator", "auditor");
    }

    @Test
    void sameClientAgainHasTheSameSecret() {
        assertThat(provider.provide(system("id-bpom-2"))).isEqualTo(provider.provide(system("id-bpom-2")));
    }

    @Test
    void disabledClientGetsNoTokenUntilItIsEnabled() {
        String secret = provider.provide(system("id-bpom-3"));
        provider.enable("id-bpom-3", false);
        assertThat(token("id-bpom-3", secret).statusCode()).isIn(400, 401);
        provider.enable("id-bpom-3", true);
        assertThat(token("id-bpom-3", secret).statusCode()).isEqualTo(200);
    }

    @Test
    void removedClientIsGoneAndRemovingItAgainChangesNothing() {
        String secret = provider.provide(system("id-bpom-4"));
        provider.remove("id-bpom-4");
        provider.remove("id-bpom-4");
        provider.enable("id-bpom-4", true);
        assertThat(token("id-bpom-4", secret).statusCode()).isIn(400, 401);
    }

    @Test
    void peopleOfAnAgencyAreLoggedOut() {
        provider.endSessionsOf("ID-BPOM");
    }

    private static SystemView system(String clientId) {
        return new SystemView(
                clientId,
                "ID-BPOM",
                "National alert system",
                List.of("officer", "contact-point"),
                SystemStatus.PENDING,
                Instant.EPOCH,
                null);
    }

    private Response token(String clientId, String secret) {
        return given().auth()
                .preemptive()
                .basic(clientId, secret)
                .formParam("grant_type", "client_credentials")
                .post(issuer.orElseThrow() + "/protocol/openid-connect/token");
    }

    private static JsonPath claims(Response answer) {
        String payload = answer.<String>path("access_token").split("\\.")[1];
        return new JsonPath(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
