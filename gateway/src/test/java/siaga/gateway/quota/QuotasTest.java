package siaga.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.World;

/** TH-FDA is given 3 requests at once and one a second, and 2 reads of its inbox at once. */
@GatewayTest
class QuotasTest {

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
    void everyAnswerSaysWhatIsLeft() {
        HttpResponse<String> answer = client.get("/v1/me", client("a"));

        assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"default\";q=3;w=3");
        assertThat(answer.headers().firstValue("RateLimit")).contains("\"default\";r=2;t=1");
    }

    @Test
    void whoHasUsedItUpWaits() {
        String token = client("b");

        List<HttpResponse<String>> answers =
                Stream.generate(() -> client.get("/v1/me", token)).limit(6).toList();

        HttpResponse<String> refused = answers.getLast();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("RateLimit"))
                .hasValueSatisfying(state -> assertThat(state).startsWith("\"default\";r=0;"));
        assertThat(refused.body()).contains("/problems/quota-exceeded");
        assertThat(world.agencies().seen()).hasSizeLessThan(6);
    }

    @Test
    void eachClientHasItsOwn() {
        String busy = client("c");
        Stream.generate(() -> client.get("/v1/me", busy)).limit(6).forEach(answer -> {});

        assertThat(client.get("/v1/me", client("d")).statusCode()).isEqualTo(200);
    }

    @Test
    void catchingUpIsCountedApart() {
        String token = client("e");
        Stream.generate(() -> client.get("/v1/me", token)).limit(6).forEach(answer -> {});

        HttpResponse<String> answer = client.get("/v1/changes?after=0", token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit")).contains("\"catch-up\";r=1;t=1");
    }

    private String client(String name) {
        return world.issuer().token("TH-FDA", claims -> claims.setClaim("azp", name));
    }
}
