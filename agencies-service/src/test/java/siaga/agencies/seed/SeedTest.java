package siaga.agencies.seed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;
import siaga.agencies.agency.Directory;

@QuarkusTest
class SeedTest {

    @Inject
    Forum forum;

    @Inject
    SeedMembers seedMembers;

    @Inject
    Directory directory;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        forum.clear();
    }

    @Test
    void membersAreAdmittedInWhateverOrderTheyStand() throws IOException {
        seedMembers.seed(file("""
                {"agencies": [%s, %s, %s],
                 "groups": [
                   {"code": "all", "name": [{"lang": "en", "text": "All"}], "groups": ["id"]},
                   {"code": "id", "name": [{"lang": "en", "text": "Indonesia"}], "members": ["ID-BPOM"]}]}""".formatted(
                        Forum.admission("ID-BALI", "ID", "FOOD_AUTHORITY", "ID-BPOM"),
                        Forum.admission("ID-BPOM", "ID", "NATIONAL_REGULATOR", null),
                        Forum.admission("FORUM-DESK", "SG", "SECRETARIAT", null))));
        assertThat(directory.current().agencies()).containsOnlyKeys("ID-BALI", "ID-BPOM", "FORUM-DESK");
        assertThat(directory.current().find("ID-BPOM").orElseThrow().groups()).containsExactlyInAnyOrder("id", "all");
        bpom("officer").get("/v1/changes").then().body("head", equalTo("0"));
    }

    @Test
    void secondStartChangesNothing() throws IOException {
        Path file = file("{\"agencies\": [" + Forum.admission("ID-BPOM", "ID", "NATIONAL_REGULATOR", null) + "]}");
        seedMembers.seed(file);
        bpom("contact-point")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"dutyPhone\":\"+622155599\"}")
                .patch("/v1/agencies/ID-BPOM")
                .then()
                .statusCode(200);
        seedMembers.seed(file);
        bpom("officer")
                .get("/v1/agencies/ID-BPOM")
                .then()
                .header("ETag", "\"2\"")
                .body("dutyPhone", equalTo("+622155599"));
    }

    @Test
    void instancesThatStartAtOnceAdmitEachMemberOnce() throws IOException {
        Path file = file("{\"agencies\": [" + Forum.admission("ID-BPOM", "ID", "NATIONAL_REGULATOR", null) + "]}");
        List<CompletableFuture<Void>> starts = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> seedMembers.seed(file)))
                .limit(4)
                .toList();
        starts.forEach(CompletableFuture::join);
        bpom("officer").get("/v1/agencies").then().body("items.code", contains("ID-BPOM"));
    }

    @Test
    void fileThatBreaksRulesAdmitsNobody() throws IOException {
        Path file = file("{\"agencies\": [%s, %s]}"
                .formatted(
                        Forum.admission("ID-BPOM", "ID", "NATIONAL_REGULATOR", null),
                        Forum.admission("KR-MFDS", "ID", "NATIONAL_REGULATOR", null)));
        assertThatThrownBy(() -> seedMembers.seed(file))
                .isInstanceOf(SeedRefused.class)
                .hasMessageContaining("/code");
        assertThat(directory.current().agencies()).isEmpty();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("members.json"), content);
    }

    private static RequestSpecification bpom(String role) {
        return given().auth().oauth2(TokenIssuer.token("ID-BPOM", role));
    }
}
