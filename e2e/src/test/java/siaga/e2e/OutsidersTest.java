package siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is not entitled learns nothing, and is told no more than that. */
class OutsidersTest {

    private final MemberSystem bpom = new MemberSystem("ID-BPOM");
    private final MemberSystem desk = new MemberSystem("FORUM-DESK");
    private final MemberSystem thailand = new MemberSystem("TH-FDA");

    @Test
    void aMemberOutsideTheAudienceCannotTellAnAlertFromNone() {
        String id = bpom.sendToDesk(Case.COUGH_SYRUP.draft());
        String reference =
                desk.act(id, "approve", MemberSystem.CHECKED).path("reference").asText();

        JsonNode hidden = thailand.get("/v1/alerts/" + id).body();
        JsonNode absent =
                thailand.get("/v1/alerts/01900000-0000-7000-8000-000000000000").body();

        for (String field : List.of("type", "title", "status", "detail")) {
            assertThat(hidden.path(field)).isEqualTo(absent.path(field));
        }
        assertThat(thailand.get("/v1/alerts/" + reference).status()).isEqualTo(404);
        assertThat(thailand.get("/v1/alerts/" + id + "/versions").status()).isEqualTo(404);
        assertThat(thailand.get("/v1/alerts/" + id + "/acknowledgements").status())
                .isEqualTo(404);
        assertThat(thailand.post("/v1/alerts/" + id + "/acknowledgement", null).status())
                .isEqualTo(404);
        JsonNode list = thailand.get("/v1/alerts?lot=B77K01&total=exact").body();
        assertThat(list.path("items")).isEmpty();
        assertThat(list.path("total").asLong()).isZero();
    }

    @Test
    void nobodyGetsInWithoutAValidToken() {
        String good = bpom.token();
        String[] parts = good.split("\\.");
        String none =
                Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes())
                        + "." + parts[1] + ".";
        String expired = "eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjF9.c2lnbmF0dXJl";
        String tampered = parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() - 8) + "AAAAAAAA";

        for (String token : List.of(none, expired, tampered, "not-a-token", "")) {
            MemberSystem.Answer answer = with(token);
            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(answer.body().path("type").asText()).isEqualTo("/problems/unauthenticated");
        }
        assertThat(with(good).status()).isEqualTo(200);
    }

    @Test
    void everyProblemLeadsToItsExplanation() {
        String type = thailand.get("/v1/alerts/none").body().path("type").asText();

        MemberSystem.Answer page = MemberSystem.send(HttpRequest.newBuilder(URI.create(MemberSystem.gateway() + type))
                .header("Accept", "text/html")
                .build());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().asText()).contains("Not found");
    }

    private static MemberSystem.Answer with(String token) {
        return MemberSystem.send(HttpRequest.newBuilder(URI.create(MemberSystem.gateway() + "/v1/me"))
                .header("Authorization", "Bearer " + token)
                .build());
    }
}
