package siaga.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.contracts.problem.ProblemType;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.World;

@GatewayTest
class PagesTest {

    World world;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private Client client;

    @BeforeEach
    void begin() {
        client = new Client(port);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeOfProblemResolvesToAnExplanation(ProblemType type) {
        HttpResponse<String> page = client.send(client.request(type.path()).header("Accept", "text/html,*/*"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("HTTP " + type.status());
    }

    @Test
    void programsAreToldInJsonOrMarkdown() {
        assertThat(client.get("/problems/stale").body()).startsWith("{\"type\":\"/problems/stale\"");
        assertThat(client.send(client.request("/problems/stale").header("Accept", "text/markdown"))
                        .body())
                .startsWith("# It has changed");
        assertThat(client.get("/problems").body()).startsWith("[{\"type\":");
    }

    @Test
    void problemsThatDoNotExistAreNotFound() {
        assertThat(client.get("/problems/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theBareAddressLeadsToTheDocumentation() {
        assertThat(client.get("/").headers().firstValue("Location")).contains("/docs/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/",
                "/docs/initializer.js",
                "/docs/swagger-ui-bundle.js",
                "/docs/swagger-ui.css",
                "/docs/favicon-32x32.png",
                "/docs/oauth2-redirect.html",
                "/docs/oauth2-redirect.js"
            })
    void theDocumentationHasAllItNeeds(String path) {
        HttpResponse<String> file = client.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("script-src 'self';", "connect-src 'self' http://127.0.0.1:")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void pagesAreOnlyRead() {
        HttpResponse<String> answer =
                client.send(client.request("/openapi.json").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    }
}
