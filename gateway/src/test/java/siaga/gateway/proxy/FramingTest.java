package siaga.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.World;

/** Request smuggling: nothing that could be cut in two ways reaches a service, and nothing hidden in a body becomes a request. */
@GatewayTest
class FramingTest {

    World world;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private Client client;

    @BeforeEach
    void forget() {
        client = new Client(port);
        world.alerts().reset();
    }

    @Test
    void aLengthBesideAChunkedCodingNeverHidesARequest() throws IOException {
        String answers = client.rawExchange(post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n")
                + "0\r\n\r\nGET /v1/alerts/smuggled HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        // Either it is refused, or cut by its chunks as RFC 9112 6.3 has it; the rest then needs a token of its own.
        assertThat(answers).contains("HTTP/1.1 401");
        assertThat(world.alerts().seen()).allSatisfy(seen -> {
            assertThat(seen.uri()).isEqualTo("/v1/alerts");
            assertThat(seen.headers().contains("Content-Length")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nContent-Length: 5\r\n",
                "Content-Length: 4, 5\r\n",
                "Content-Length: +4\r\n",
                "Content-Length: -4\r\n",
                "Content-Length: 4x\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Host: other.example\r\nContent-Length: 4\r\n",
                "X: 1\r\n Content-Length: 4\r\nContent-Length : 4\r\n",
            })
    void framingThatCanBeReadInTwoWaysIsRefused(String headers) throws IOException {
        String answer = client.rawExchange(post(headers + "Connection: close\r\n") + "{}{}");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(world.alerts().seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/alerts/../me",
                "/v1/alerts/%2e%2e/me",
                "/v1/alerts/.%2E/me",
                "/v1/alerts/./1",
                "/v1//alerts",
                "//v1/alerts",
                "/v1/alerts/%2fx",
                "/v1/alerts/a%5cb",
                "/v1/alerts/a\\b",
                "/v1/alerts;x=1",
                "/v1/alerts/%00",
                "/v1/alerts/%0d%0aX:1",
                "/v1/alerts/%252e%252e",
                "/v1/alerts/%zz",
            })
    void pathsThatCanBeReadInTwoWaysAreNotFound(String path) throws IOException {
        String answer = client.rawExchange("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                + "\r\nConnection: close\r\n\r\n");

        // 400 is the HTTP decoder's own word for what is no URI at all.
        assertThat(answer).containsPattern("^HTTP/1.1 40[04] ");
        assertThat(world.alerts().seen()).isEmpty();
    }

    @Test
    void anAbsoluteTargetDoesNotChooseTheServer() throws IOException {
        String answer = client.rawExchange(
                "GET http://127.0.0.1:1/v1/alerts?limit=1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                        + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(world.alerts().last().uri()).isEqualTo("/v1/alerts?limit=1");
    }

    private String post(String headers) {
        return "POST /v1/alerts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token() + "\r\n" + headers + "\r\n";
    }

    private String token() {
        return world.issuer().token("ID-BPOM");
    }
}
