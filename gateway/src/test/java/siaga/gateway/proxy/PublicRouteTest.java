package siaga.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.FakeService;
import siaga.gateway.world.World;

/** Each address is given 3 requests at once and one a second; the gateway believes one proxy. */
@GatewayTest
class PublicRouteTest {

    private static final String PATH = "/public/v1/alerts";

    World world;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private Client client;

    @BeforeEach
    void forget() {
        client = new Client(port);
        world.alerts().reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/v1/alerts?network=MEDICINE", "/public/v1/alerts/SG-2026-00042"})
    void whatIsPublicNeedsNoToken(String path) {
        HttpResponse<String> answer = client.send(client.request(path).header("X-Forwarded-For", "203.0.113.1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(world.alerts().last().uri()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public", "/public/v1", "/public/v1/agencies", "/public/v1/alertsx", "/public/v2/alerts"})
    void nothingElseIsPublic(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(world.alerts().seen()).isEmpty();
    }

    @Test
    void theServiceIsNotToldWhoAsks() {
        client.send(from("203.0.113.2")
                .header("Authorization", "Bearer " + world.issuer().token("ID-BPOM"))
                .header("Cookie", "session=1")
                .header("If-None-Match", "\"x\""));

        FakeService.Seen seen = world.alerts().last();
        assertThat(seen.headers().contains("Authorization")).isFalse();
        assertThat(seen.headers().contains("Cookie")).isFalse();
        assertThat(seen.headers().get("If-None-Match")).isEqualTo("\"x\"");
    }

    @Test
    void whatTheServiceSaysOfCachingIsPassedOn() {
        world.alerts()
                .behave(request -> request.response()
                        .putHeader("Cache-Control", "public, max-age=60")
                        .putHeader("ETag", "\"x\"")
                        .end("{}"));

        HttpResponse<String> answer = client.send(from("203.0.113.3"));

        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=60");
        assertThat(answer.headers().firstValue("ETag")).contains("\"x\"");
        assertThat(answer.headers().firstValue("Vary")).isEmpty();
    }

    @Test
    void whatIsNotFoundIsNotStored() {
        world.alerts().behave(request -> request.response().setStatusCode(404).end("{}"));

        assertThat(client.send(from("203.0.113.4")).headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void itCanOnlyBeRead(String method) {
        HttpResponse<String> answer = client.send(from("203.0.113.5").method(method, BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(world.alerts().seen()).isEmpty();
    }

    @Test
    void anAddressThatHasUsedItsQuotaUpWaits() {
        List<HttpResponse<String>> answers =
                Stream.generate(() -> client.send(from("203.0.113.6"))).limit(6).toList();

        assertThat(answers.getFirst().headers().firstValue("RateLimit-Policy")).contains("\"public\";q=3;w=3");
        HttpResponse<String> refused = answers.getLast();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void eachAddressHasAQuotaOfItsOwnAndCannotTakeAnother() {
        Stream.generate(() -> client.send(from("203.0.113.7"))).limit(6).forEach(answer -> {});

        assertThat(client.send(from("203.0.113.8")).statusCode()).isEqualTo(200);
        assertThat(client.send(from("198.51.100.9, 203.0.113.7")).statusCode()).isEqualTo(429);
    }

    @Test
    void strangersTakeNothingFromMembers() {
        Stream.generate(() -> client.send(from("203.0.113.10"))).limit(6).forEach(answer -> {});

        HttpResponse<String> member =
                client.send(client.request("/v1/alerts", world.issuer().token("ID-BPOM"))
                        .header("X-Forwarded-For", "203.0.113.10"));

        assertThat(member.statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder from(String address) {
        return client.request(PATH).header("X-Forwarded-For", address);
    }
}
