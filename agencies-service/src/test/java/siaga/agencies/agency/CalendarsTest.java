package siaga.agencies.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.agencies.Forum;
import siaga.agencies.TokenIssuer;
import siaga.agencies.Topic;
import siaga.contracts.event.AgencyState;
import siaga.contracts.event.Topics;
import siaga.contracts.member.WorkingCalendar;
import siaga.contracts.member.WorkingHours;
import siaga.kit.kafka.KafkaClients;
import siaga.kit.kafka.TopicCreator;

@QuarkusTest
class CalendarsTest {

    @Inject
    Forum forum;

    @Inject
    TellChangedHolidays changedHolidays;

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper mapper;

    @Inject
    KafkaClients kafka;

    @Inject
    TopicCreator topics;

    @BeforeEach
    void start() {
        forum.usual();
    }

    @Test
    void anAgencyHasTheHolidaysOfItsCountryLessThoseOnWhichItWorksAndItsOwnBesides() throws Exception {
        topics.await();
        try (Topic states = new Topic(kafka, Topics.AGENCIES)) {
            change("""
                    {"calendar": {"holidaysOf": "ID", "holidays": ["2026-10-05"], "workingDays": ["2026-12-24"],
                                  "hours": {"from": "07:30", "to": "16:00"}}}""")
                    .then()
                    .statusCode(200)
                    .body("calendar.holidaysOf", equalTo("ID"))
                    .body("calendar.timeZone", equalTo("Asia/Jakarta"))
                    .body("calendar.holidays", equalTo(List.of("2026-10-05")));

            String told = await().until(() -> states.values("ID-BPOM"), hasItem(containsString("07:30")))
                    .getLast();
            WorkingCalendar calendar = mapper.readValue(told, AgencyState.class).calendar();
            assertThat(calendar.holidays())
                    .contains(LocalDate.of(2026, 3, 19), LocalDate.of(2026, 10, 5), LocalDate.of(2026, 12, 25))
                    .doesNotContain(LocalDate.of(2026, 12, 24));
            assertThat(calendar.weekend()).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(calendar.hours()).isEqualTo(new WorkingHours(LocalTime.of(7, 30), LocalTime.of(16, 0)));
        }
    }

    @Test
    void whatCannotBeCountedOnIsRefused() {
        change("{\"calendar\": {\"holidaysOf\": \"AQ\", \"hours\": {\"from\": \"17:00\", \"to\": \"08:00\"}}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/calendar/holidaysOf", "/calendar/hours"));
    }

    @Test
    void otherHolidaysThanThoseLastToldArePublishedAtTheNextStart() throws Exception {
        change("{\"calendar\": {\"holidaysOf\": \"ID\"}}").then().statusCode(200);
        changedHolidays.tell();
        long told = revision("ID-BPOM");

        changedHolidays.tell();
        assertThat(revision("ID-BPOM")).isEqualTo(told);

        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update holiday_edition set digest = 'of an earlier release'")
                        .executeUpdate());
        long korea = revision("KR-MFDS");
        changedHolidays.tell();
        assertThat(revision("ID-BPOM")).isEqualTo(told + 1);
        assertThat(revision("KR-MFDS")).isEqualTo(korea);
    }

    @Test
    void everyMemberReadsTheHolidaysOfACountryByYear() {
        member().get("/v1/holidays/KR?year=2026")
                .then()
                .statusCode(200)
                .body("years.year", equalTo(List.of(2026)))
                .body("years[0].holidays.date", hasItem("2026-09-25"))
                .body("years[0].holidays[0]", not(hasKey("provisional")));
        member().get("/v1/holidays/ID")
                .then()
                .statusCode(200)
                .body("years.year", equalTo(List.of(2026, 2027)))
                .body("years[1].announcement", nullValue())
                .body("years[1].holidays.find { it.date == '2027-03-10' }.provisional", equalTo(true))
                .body("years[0].holidays.find { it.date == '2026-12-24' }.kind", equalTo("OFFICES_CLOSED"));
        member().get("/v1/holidays/AQ").then().statusCode(404);
        member().get("/v1/holidays/ID?year=1999").then().statusCode(404);
        member().get("/v1/holidays/ID?year=soon").then().statusCode(400);
    }

    @Test
    void theDutyPhoneComesWithWhetherSomebodyIsAtWork() {
        change("{\"calendar\": {\"hours\": {\"from\": \"00:00\", \"to\": \"00:00:00.001\"}}}")
                .then()
                .statusCode(200);

        member().get("/v1/agencies/ID-BPOM/duty").then().statusCode(200).body("workingNow", equalTo(false));
    }

    private Response change(String patch) {
        return given().auth()
                .oauth2(TokenIssuer.token("ID-BPOM", "contact-point"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(patch)
                .patch("/v1/agencies/ID-BPOM");
    }

    private long revision(String agency) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery("select revision from agency where code = :agency")
                        .setParameter("agency", agency)
                        .getSingleResult());
    }

    private static RequestSpecification member() {
        return given().auth().oauth2(TokenIssuer.token("SG-HSA", "auditor"));
    }
}
