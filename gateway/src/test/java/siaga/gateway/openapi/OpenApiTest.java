package siaga.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.World;

@GatewayTest
class OpenApiTest {

    World world;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private Client client;

    @BeforeEach
    void describe() {
        client = new Client(port);
        world.alerts().behave(request -> description(request, "/v1/alerts", "AlertPage"));
        world.agencies().behave(request -> description(request, "/v1/agencies", "AgencyPage"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi.json", "/openapi.yaml"})
    void theMergedDescriptionIsValid(String path) {
        HttpResponse<String> answer = client.get(path);

        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(answer.body(), List.of(), null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(parsed.getOpenAPI().getPaths())
                .containsOnlyKeys("/v1/alerts", "/v1/agencies", "/v1/changes/stream", "/problems", "/problems/{slug}");
        assertThat(parsed.getOpenAPI().getServers())
                .singleElement()
                .satisfies(server -> assertThat(server.getUrl()).isEqualTo("/"));
    }

    @Test
    void peopleLogInAtTheIssuer() {
        assertThat(client.get("/openapi.json").body())
                .contains("\"authorizationUrl\":\"" + world.issuer().url() + "/protocol/openid-connect/auth\"")
                .contains("\"tokenUrl\":\"" + world.issuer().url() + "/protocol/openid-connect/token\"");
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() {
        String tag = client.get("/openapi.json").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = client.send(client.request("/openapi.json").header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aServiceThatIsAwayKeepsItsLastDescription() {
        client.get("/openapi.json");
        world.alerts().behave(request -> request.response().setStatusCode(503).end());

        assertThat(client.get("/openapi.json").body()).contains("/v1/alerts");
    }

    @Test
    void statusCodesAreNamesInYaml() {
        assertThat(client.get("/openapi.yaml").body()).contains("\"200\":").doesNotContain(" 200:");
    }

    private static void description(HttpServerRequest request, String path, String page) {
        request.response().putHeader("Content-Type", "application/json").end("""
                        {"openapi":"3.1.0","info":{"title":"x","version":"1"},
                         "servers":[{"url":"http://127.0.0.1:1"}],
                         "tags":[{"name":"%1$s"}],
                         "paths":{"%1$s":{"get":{"operationId":"list%2$s","tags":["%1$s"],"responses":{"200":{"description":"ok",
                           "content":{"application/json":{"schema":{"$ref":"#/components/schemas/%2$s"}}}}}}},
                           "/internal":{"get":{"responses":{"200":{"description":"ok"}}}}},
                         "components":{"schemas":{"%2$s":{"type":"object"},"Next":{"type":["string","null"]}}}}
                        """.formatted(path, page));
    }
}
