package siaga.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.World;

@GatewayTest
class ProxyTest {

    World world;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private Client client;

    @BeforeEach
    void forget() {
        client = new Client(port);
        world.alerts().reset();
        world.agencies().reset();
    }

    @Test
    void alertsGoToTheAlertsServiceWithPathAndQueryAsWritten() {
        HttpResponse<String> answer = client.get("/v1/alerts?q=%EC%9D%B8%EC%82%BC&limit=2", token());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(world.alerts().last().uri()).isEqualTo("/v1/alerts?q=%EC%9D%B8%EC%82%BC&limit=2");
    }

    @Test
    void statisticsGoToTheAlertsService() {
        assertThat(client.get("/v1/statistics?by=month", token()).statusCode()).isEqualTo(200);
        assertThat(world.alerts().last().uri()).isEqualTo("/v1/statistics?by=month");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/agencies",
                "/v1/agencies/ID-BPOM/systems",
                "/v1/sharing-groups/x",
                "/v1/changes?after=3",
                "/v1/me"
            })
    void membersAndInboxesGoToTheAgenciesService(String path) {
        assertThat(client.get(path, token()).statusCode()).isEqualTo(200);
        assertThat(world.agencies().last().uri()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/alertsfoo",
                "/v1/me/x",
                "/v1",
                "/q/openapi",
                "/q/health",
                "/metrics",
                "/v2/alerts",
                "/webjars/"
            })
    void whatIsNotListedIsNotFound(String path) {
        HttpResponse<String> answer = client.get(path, token());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(world.alerts().seen()).isEmpty();
    }

    @Test
    void bodiesArePassedOn() {
        HttpResponse<String> answer =
                client.send(client.request("/v1/alerts", token()).POST(BodyPublishers.ofString("x".repeat(300_000))));

        assertThat(answer.body()).contains("300000");
    }

    @Test
    void unknownMethodsAreNotAllowed() {
        HttpResponse<String> answer =
                client.send(client.request("/v1/alerts", token()).method("PROPFIND", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("PATCH"));
    }

    @Test
    void headAnswersKeepTheirLength() {
        world.alerts()
                .behave(request ->
                        request.response().putHeader("Content-Length", "1234").end());

        HttpResponse<String> answer =
                client.send(client.request("/v1/alerts/1", token()).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Content-Length")).contains("1234");
    }

    @Test
    void anEmptyAnswerHasNoLengthAndNoBody() {
        world.alerts().behave(request -> request.response().setStatusCode(204).end());

        HttpResponse<String> answer =
                client.send(client.request("/v1/alerts/1", token()).DELETE());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
    }

    @Test
    void answersOfServicesAreNotStoredUnlessTheySayOtherwise() {
        assertThat(client.get("/v1/me", token()).headers().firstValue("Cache-Control"))
                .contains("no-store");

        world.agencies()
                .behave(request -> request.response()
                        .putHeader("Cache-Control", "private, max-age=5")
                        .end("{}"));

        assertThat(client.get("/v1/me", token()).headers().allValues("Cache-Control"))
                .containsExactly("private, max-age=5");
    }

    private String token() {
        return world.issuer().token("ID-BPOM");
    }
}
