package siaga.agencies.group;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;
import siaga.agencies.Topic;
import siaga.contracts.event.Topics;
import siaga.kit.kafka.KafkaClients;
import siaga.kit.kafka.TopicCreator;

@QuarkusTest
class SharingGroupsTest {

    @Inject
    Forum forum;

    @Inject
    KafkaClients kafka;

    @Inject
    TopicCreator topics;

    @BeforeEach
    void start() {
        forum.usual();
        forum.group("asean", "\"ID-BPOM\",\"SG-HSA\"", "");
        forum.group("plus", "\"KR-MFDS\"", "\"asean\"");
    }

    @Test
    void othersLearnThatAGroupExistsAndNotWhoIsInIt() {
        as("KR-MFDS", "auditor")
                .get("/v1/sharing-groups/asean")
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("code", equalTo("asean"))
                .body("$", not(hasKey("effectiveMembers")))
                .body("$", not(hasKey("members")))
                .body("$", not(hasKey("groups")));
    }

    @Test
    void memberThroughANestedGroupSeesWhoBelongs() {
        as("ID-BPOM", "officer")
                .get("/v1/sharing-groups/plus")
                .then()
                .body("effectiveMembers", contains("ID-BPOM", "KR-MFDS", "SG-HSA"))
                .body("$", not(hasKey("groups")));
    }

    @Test
    void listShowsEachGroupAsTheCallerMaySeeIt() {
        as("KR-MFDS", "officer")
                .get("/v1/sharing-groups")
                .then()
                .body("items.code", contains("asean", "plus"))
                .body("items[0].effectiveMembers", nullValue())
                .body("items[1].effectiveMembers", contains("ID-BPOM", "KR-MFDS", "SG-HSA"));
    }

    @Test
    void secretariatSeesHowAGroupIsPutTogether() {
        secretary()
                .get("/v1/sharing-groups/plus")
                .then()
                .header("ETag", "\"1\"")
                .body("members", contains("KR-MFDS"))
                .body("groups", contains("asean"));
    }

    @Test
    void onlyTheSecretariatKeepsGroups() {
        as("ID-BPOM", "contact-point")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"members\":[]}")
                .patch("/v1/sharing-groups/asean")
                .then()
                .statusCode(403);
    }

    @Test
    void groupNeverStandsInItself() {
        secretary()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"groups\":[\"plus\"]}")
                .patch("/v1/sharing-groups/asean")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("cycle"));
    }

    @Test
    void groupThatStandsInAnotherIsNotDissolved() {
        secretary().delete("/v1/sharing-groups/asean").then().statusCode(409);
        secretary().delete("/v1/sharing-groups/plus").then().statusCode(204);
        secretary().delete("/v1/sharing-groups/asean").then().statusCode(204);
    }

    @Test
    void whoeverJoinsOrLeavesIsPublishedWithItsGroups() throws Exception {
        topics.await();
        try (Topic states = new Topic(kafka, Topics.AGENCIES)) {
            secretary()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body("{\"members\":[\"ID-BPOM\"]}")
                    .patch("/v1/sharing-groups/asean")
                    .then()
                    .statusCode(200)
                    .body("effectiveMembers", contains("ID-BPOM"));
            await().untilAsserted(() ->
                    assertThat(states.values("SG-HSA")).last().asString().contains("\"groups\":[]"));
            assertThat(states.values("ID-BPOM")).noneMatch(state -> state.contains("\"groups\":[]"));
        }
    }

    @Test
    void membershipDoesNotShowInTheDirectory() {
        String before = as("KR-MFDS", "officer").get("/v1/agencies/SG-HSA").header("ETag");
        secretary().delete("/v1/sharing-groups/plus").then().statusCode(204);
        as("KR-MFDS", "officer")
                .get("/v1/agencies/SG-HSA")
                .then()
                .header("ETag", before)
                .body("$", not(hasKey("groups")));
    }

    private static RequestSpecification secretary() {
        return as("FORUM-DESK", "secretariat");
    }

    private static RequestSpecification as(String agency, String... roles) {
        return given().auth().oauth2(TokenIssuer.token(agency, roles));
    }
}
