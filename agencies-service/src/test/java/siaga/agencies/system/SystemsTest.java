package siaga.agencies.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;

@QuarkusTest
class SystemsTest {

    private static final String OFFICERS =
            "{\"name\":\"National alert system\",\"roles\":[\"officer\",\"contact-point\"]}";

    @Inject
    Forum forum;

    private final Realm realm = new Realm();

    @BeforeEach
    void start() {
        forum.usual();
        QuarkusMock.installMockForType(realm, IdentityProvider.class);
    }

    @Test
    void secretIsShownOnceAndNeverListed() {
        Response created = create(as("ID-BPOM", "contact-point"), "ID-BPOM", key(), OFFICERS);
        created.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("clientId", startsWith("id-bpom-"))
                .body("clientSecret", startsWith("secret of id-bpom-"))
                .body("roles", contains("officer", "contact-point"));
        assertThat(created.header("Location")).isEqualTo("/v1/agencies/ID-BPOM/systems/" + created.path("clientId"));
        as("ID-BPOM", "auditor")
                .get("/v1/agencies/ID-BPOM/systems")
                .then()
                .statusCode(200)
                .body("items.status", contains("ACTIVE"))
                .body(not(containsString("ecret")));
    }

    @Test
    void repeatedRequestGetsTheSameClient() {
        String key = key();
        Response first = create(as("ID-BPOM", "contact-point"), "ID-BPOM", key, OFFICERS);
        Response second = create(as("ID-BPOM", "contact-point"), "ID-BPOM", key, OFFICERS);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(realm.enabled).hasSize(1);
    }

    @Test
    void requestThatKeycloakDidNotAnswerIsCompletedByItsRepetition() {
        String key = key();
        realm.away = true;
        create(as("ID-BPOM", "contact-point"), "ID-BPOM", key, OFFICERS)
                .then()
                .statusCode(503)
                .header("Retry-After", "2");
        realm.away = false;
        create(as("ID-BPOM", "contact-point"), "ID-BPOM", key, OFFICERS).then().statusCode(201);
        assertThat(realm.enabled).hasSize(1);
    }

    @Test
    void contactPointCreatesForItsOwnAgencyOnly() {
        create(as("ID-BPOM", "contact-point"), "KR-MFDS", key(), OFFICERS)
                .then()
                .statusCode(403);
        create(as("ID-BPOM", "officer"), "ID-BPOM", key(), OFFICERS).then().statusCode(403);
        create(as("FORUM-DESK", "secretariat"), "KR-MFDS", key(), OFFICERS)
                .then()
                .statusCode(201);
    }

    @Test
    void rolesOfTheSecretariatAreTheSecretariatsToGiveToItsOwn() {
        String desk = "{\"name\":\"Desk\",\"roles\":[\"desk\"]}";
        create(as("ID-BPOM", "contact-point"), "ID-BPOM", key(), desk).then().statusCode(403);
        create(as("FORUM-DESK", "contact-point"), "FORUM-DESK", key(), desk)
                .then()
                .statusCode(403);
        create(as("FORUM-DESK", "secretariat"), "ID-BPOM", key(), desk)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("secretariat-only"));
        create(as("FORUM-DESK", "secretariat"), "FORUM-DESK", key(), desk)
                .then()
                .statusCode(201);
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        create(as("FORUM-DESK", "secretariat"), "ID-BPOM", key(), "{\"name\":\" \",\"roles\":[\"king\",null]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name", "/roles/0", "/roles/1"));
    }

    @Test
    void revokedClientIsGoneFromKeycloak() {
        String client = create(as("ID-BPOM", "contact-point"), "ID-BPOM", key(), OFFICERS)
                .path("clientId");
        as("KR-MFDS", "contact-point")
                .delete("/v1/agencies/ID-BPOM/systems/" + client)
                .then()
                .statusCode(403);
        as("FORUM-DESK", "secretariat")
                .delete("/v1/agencies/KR-MFDS/systems/" + client)
                .then()
                .statusCode(404);
        as("ID-BPOM", "contact-point")
                .delete("/v1/agencies/ID-BPOM/systems/" + client)
                .then()
                .statusCode(204);
        await().untilAsserted(() -> assertThat(realm.enabled).isEmpty());
        as("ID-BPOM", "contact-point")
                .get("/v1/agencies/ID-BPOM/systems")
                .then()
                .body("items.status", contains("REVOKED"));
    }

    @Test
    void suspensionReachesKeycloakHoweverLongItIsAway() {
        String client = create(as("ID-BPOM", "contact-point"), "ID-BPOM", key(), OFFICERS)
                .path("clientId");
        realm.away = true;
        membership("suspend");
        realm.away = false;
        await().untilAsserted(() -> assertThat(realm.enabled).containsEntry(client, false));
        await().untilAsserted(() -> assertThat(realm.loggedOut).containsExactly("ID-BPOM"));
        create(as("FORUM-DESK", "secretariat"), "ID-BPOM", key(), OFFICERS)
                .then()
                .statusCode(409);
        membership("reinstate");
        await().untilAsserted(() -> assertThat(realm.enabled).containsEntry(client, true));
    }

    private static void membership(String act) {
        as("FORUM-DESK", "secretariat")
                .contentType("application/json")
                .body("{\"reason\":\"the chair's letter\"}")
                .post("/v1/agencies/ID-BPOM/" + act)
                .then()
                .statusCode(200);
    }

    private static Response create(RequestSpecification caller, String agency, String key, String body) {
        return caller.contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/agencies/" + agency + "/systems");
    }

    private static RequestSpecification as(String agency, String... roles) {
        return given().auth().oauth2(TokenIssuer.token(agency, roles));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
