package siaga.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.World;

@GatewayTest
class HeadersTest {

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
    void fieldsOfTheConnectionStayBehindInRequests() throws Exception {
        client.rawExchange("GET /v1/me HTTP/1.1\r\nHost: siaga.example\r\nAuthorization: Bearer " + token()
                + "\r\nConnection: close\r\nConnection: X-Private\r\nX-Private: 1\r\nKeep-Alive: timeout=5\r\nTE: trailers\r\n"
                + "Proxy-Authorization: Basic eA==\r\nProxy-Connection: keep-alive\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"
                + "Accept-Language: id\r\n\r\n");

        MultiMap seen = world.agencies().last().headers();
        assertThat(seen.names())
                .doesNotContain(
                        "X-Private",
                        "Keep-Alive",
                        "TE",
                        "Proxy-Authorization",
                        "Proxy-Connection",
                        "Upgrade",
                        "HTTP2-Settings");
        assertThat(seen.get("Accept-Language")).isEqualTo("id");
        assertThat(seen.get("Host")).isEqualTo("siaga.example");
        assertThat(seen.get("Authorization")).startsWith("Bearer ");
    }

    @Test
    void reservedFieldsCannotBeForged() {
        client.send(client.request("/v1/me", token())
                .header("X-Siaga-Agency", "KR-MFDS")
                .header("x-siaga-roles", "desk")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Real-IP", "10.0.0.1"));

        MultiMap seen = world.agencies().last().headers();
        assertThat(seen.names())
                .doesNotContain("X-Siaga-Agency", "x-siaga-roles", "Forwarded", "X-Forwarded-Host", "X-Real-IP");
        assertThat(seen.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.getAll("X-Forwarded-Proto")).containsExactly("http");
    }

    @Test
    void whatTheGatewaySetsCannotBeStrippedByNamingItInConnection() throws Exception {
        client.rawExchange("GET /v1/me HTTP/1.1\r\nHost: siaga.example\r\nAuthorization: Bearer " + token()
                + "\r\nConnection: close\r\nConnection: X-Forwarded-For, traceparent\r\n\r\n");

        assertThat(world.agencies().last().headers().names()).contains("X-Forwarded-For", "traceparent");
    }

    @Test
    void fieldsOfTheConnectionAndOfTheHouseStayBehindInAnswers() {
        world.agencies()
                .behave(request -> request.response()
                        .putHeader("Connection", "X-Internal")
                        .putHeader("X-Internal", "1")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("X-Siaga-Node", "7")
                        .putHeader("Server", "quarkus")
                        .putHeader("ETag", "\"3\"")
                        .end("{}"));

        HttpResponse<String> answer = client.get("/v1/me", token());

        assertThat(answer.headers().map()).doesNotContainKeys("x-internal", "keep-alive", "x-siaga-node", "server");
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void theCallersTraceGoesOnAndComesBackInProblems() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String traceparent = "00-" + trace + "-b7ad6b7169203331-01";

        client.send(client.request("/v1/me", token())
                .header("traceparent", traceparent)
                .header("tracestate", "a=1"));
        HttpResponse<String> problem = client.send(client.request("/nowhere").header("traceparent", traceparent));

        assertThat(world.agencies().last().headers().get("traceparent")).isEqualTo(traceparent);
        assertThat(world.agencies().last().headers().get("tracestate")).isEqualTo("a=1");
        assertThat(problem.body()).contains("\"traceId\":\"" + trace + "\"");
    }

    @Test
    void anInvalidTraceIsReplacedByANewOne() {
        client.send(client.request("/v1/me", token())
                .header("traceparent", "00-00000000000000000000000000000000-b7ad6b7169203331-01")
                .header("tracestate", "a=1"));

        assertThat(world.agencies().last().headers().get("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain("0000000000000000");
        assertThat(world.agencies().last().headers().contains("tracestate")).isFalse();
    }

    private String token() {
        return world.issuer().token("ID-BPOM");
    }
}
