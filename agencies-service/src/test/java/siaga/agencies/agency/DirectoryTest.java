package siaga.agencies.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;

@QuarkusTest
class DirectoryTest {

    @Inject
    Forum forum;

    @Inject
    Directory directory;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void start() {
        forum.usual();
    }

    @Test
    void directoryIsOpenToEveryActiveMember() {
        as("KR-MFDS", "officer")
                .get("/v1/agencies?limit=2")
                .then()
                .statusCode(200)
                .body("items.code", contains("FORUM-DESK", "ID-BPOM"))
                .body("next", notNullValue());
    }

    @Test
    void lookingAgainNeedsNoNewQueryPlan() {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        directory.current();
        long before = statistics.getQueryPlanCacheMissCount();

        directory.current();

        assertThat(statistics.getQueryPlanCacheMissCount()).isEqualTo(before);
    }

    @Test
    void nextPageBeginsBehindTheLastOne() {
        String next = as("KR-MFDS", "officer").get("/v1/agencies?limit=3").path("next");
        as("KR-MFDS", "officer")
                .get("/v1/agencies?limit=3&after=" + next)
                .then()
                .body("items.code", contains("SG-HSA"))
                .body("next", nullValue());
    }

    @Test
    void parameterThatCannotBeReadIsNamed() {
        as("KR-MFDS", "officer")
                .get("/v1/agencies?kind=FISHERY")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("kind"));
    }

    @Test
    void withoutTokenNothingIsShown() {
        given().get("/v1/agencies").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void agencyThatIsNoMemberIsRefused() {
        as("XX-NONE", "officer").get("/v1/agencies").then().statusCode(403);
    }

    @Test
    void everythingWrongWithAnAdmissionIsReportedAtOnce() {
        secretary()
                .contentType("application/json")
                .header("Idempotency-Key", key())
                .body("""
                        {"code": "bpom", "country": "XX", "kind": "CUSTOMS", "parent": "ID-NONE",
                         "names": [{"lang": "not a tag", "text": " "}],
                         "contacts": [{"name": "NCP", "email": "nowhere", "phone": "12"}],
                         "dutyPhone": "0800",
                         "calendar": {"weekend": ["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"]}}""")
                .post("/v1/agencies")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/code",
                                "/country",
                                "/parent",
                                "/names",
                                "/names/0/lang",
                                "/names/0/text",
                                "/contacts/0/email",
                                "/contacts/0/phone",
                                "/dutyPhone",
                                "/calendar/timeZone",
                                "/calendar/weekend"));
    }

    @Test
    void admittedAgencyIsListedAndTheMembersAreTold() {
        secretary()
                .contentType("application/json")
                .header("Idempotency-Key", key())
                .body(Forum.admission("MY-NPRA", "MY", "NATIONAL_REGULATOR", null))
                .post("/v1/agencies")
                .then()
                .statusCode(201)
                .header("Location", "/v1/agencies/MY-NPRA")
                .header("ETag", "\"1\"")
                .body("status", equalTo("ACTIVE"))
                .body("dutyPhone", equalTo("+62215550111"));
        as("KR-MFDS", "officer")
                .get("/v1/changes")
                .then()
                .body("items.type", contains("siaga.agency.updated.v1"))
                .body("items[0].data.agency", equalTo("MY-NPRA"))
                .body("items[0].data.agencyStatus", equalTo("ACTIVE"));
    }

    @Test
    void repeatedAdmissionIsAnsweredTheSame() {
        String key = key();
        for (int i = 0; i < 2; i++) {
            secretary()
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(Forum.admission("MY-NPRA", "MY", "NATIONAL_REGULATOR", null))
                    .post("/v1/agencies")
                    .then()
                    .statusCode(201)
                    .body("code", equalTo("MY-NPRA"));
        }
    }

    @Test
    void agencyIsAdmittedOnce() {
        secretary()
                .contentType("application/json")
                .header("Idempotency-Key", key())
                .body(Forum.admission("ID-BPOM", "ID", "NATIONAL_REGULATOR", null))
                .post("/v1/agencies")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void onlyTheSecretariatAdmits() {
        as("ID-BPOM", "contact-point")
                .contentType("application/json")
                .header("Idempotency-Key", key())
                .body(Forum.admission("MY-NPRA", "MY", "NATIONAL_REGULATOR", null))
                .post("/v1/agencies")
                .then()
                .statusCode(403);
    }

    @Test
    void roleOfTheSecretariatCountsForNoOtherKindOfAgency() {
        act(as("ID-BPOM", "secretariat"), "KR-MFDS", "suspend").then().statusCode(403);
    }

    @Test
    void contactPointChangesHowItsAgencyIsReached() {
        patch(as("ID-BPOM", "contact-point"), "ID-BPOM", "\"1\"", "{\"dutyPhone\":\"+622155599\",\"contacts\":null}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("dutyPhone", equalTo("+622155599"))
                .body("contacts.size()", equalTo(0));
        as("KR-MFDS", "officer")
                .get("/v1/agencies/ID-BPOM/duty")
                .then()
                .body("phone", equalTo("+622155599"))
                .body("timeZone", equalTo("Asia/Jakarta"));
    }

    @Test
    void contactPointDoesNotClearItselfForCompartments() {
        patch(as("ID-BPOM", "contact-point"), "ID-BPOM", "\"1\"", "{\"compartments\":[\"LAW_ENFORCEMENT\"]}")
                .then()
                .statusCode(403)
                .body("detail", containsString("compartments"));
    }

    @Test
    void contactPointDoesNotChangeAnotherAgency() {
        patch(as("ID-BPOM", "contact-point"), "KR-MFDS", "\"1\"", "{\"dutyPhone\":\"+622155599\"}")
                .then()
                .statusCode(403);
    }

    @Test
    void changeOfWhatHasChangedMeanwhileIsRefused() {
        patch(secretary(), "ID-BPOM", "\"1\"", "{\"dutyPhone\":\"+622155599\"}")
                .then()
                .statusCode(200);
        patch(secretary(), "ID-BPOM", "\"1\"", "{\"dutyPhone\":\"+622155511\"}")
                .then()
                .statusCode(412);
        secretary()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/v1/agencies/ID-BPOM")
                .then()
                .statusCode(428);
    }

    @Test
    void parentsNeverStandInACircle() {
        forum.admit("ID-DJBC", "ID", "CUSTOMS", "ID-BPOM");
        forum.admit("ID-LAB", "ID", "LABORATORY", "ID-DJBC");
        patch(secretary(), "ID-BPOM", "\"1\"", "{\"parent\":\"ID-LAB\"}")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("cycle"));
    }

    @Test
    void suspendedAgencyReadsNothingButWhoItIs() {
        act(secretary(), "ID-BPOM", "suspend").then().statusCode(200).body("status", equalTo("SUSPENDED"));
        as("ID-BPOM", "contact-point").get("/v1/agencies").then().statusCode(403);
        as("ID-BPOM", "contact-point").get("/v1/changes").then().statusCode(403);
        as("ID-BPOM", "contact-point").get("/v1/me").then().statusCode(200).body("status", equalTo("SUSPENDED"));
        act(secretary(), "ID-BPOM", "reinstate").then().statusCode(200).body("status", equalTo("ACTIVE"));
        as("ID-BPOM", "contact-point").get("/v1/agencies").then().statusCode(200);
    }

    @Test
    void actInTheWrongStateNamesTheState() {
        act(secretary(), "ID-BPOM", "reinstate")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("detail", containsString("ACTIVE"));
    }

    @Test
    void actNeedsAReason() {
        secretary()
                .contentType("application/json")
                .body("{}")
                .post("/v1/agencies/ID-BPOM/suspend")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void secretariatDoesNotSuspendItself() {
        act(secretary(), "FORUM-DESK", "suspend").then().statusCode(403);
    }

    @Test
    void unchangedAgencyIsNotSentAgain() {
        as("KR-MFDS", "officer")
                .header("If-None-Match", "\"1\"")
                .get("/v1/agencies/ID-BPOM")
                .then()
                .statusCode(304);
    }

    @Test
    void meTellsWhatTheTokenSays() {
        forum.group("asean", "\"ID-BPOM\"", "");
        as("ID-BPOM", "officer", "contact-point")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("agency", equalTo("ID-BPOM"))
                .body("client", equalTo("id-bpom-system"))
                .body("roles", contains("contact-point", "officer"))
                .body("compartments", contains("COMMERCIAL"))
                .body("groups", contains("asean"))
                .body("inbox.head", equalTo("0"));
    }

    private static RequestSpecification secretary() {
        return as("FORUM-DESK", "secretariat");
    }

    private static RequestSpecification as(String agency, String... roles) {
        return given().auth().oauth2(TokenIssuer.token(agency, roles));
    }

    private static Response act(RequestSpecification caller, String code, String act) {
        return caller.contentType("application/json")
                .body("{\"reason\":\"the chair's letter\"}")
                .post("/v1/agencies/" + code + "/" + act);
    }

    private static Response patch(RequestSpecification caller, String code, String ifMatch, String patch) {
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch("/v1/agencies/" + code);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
