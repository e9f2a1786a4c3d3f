package siaga.alerts.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static siaga.alerts.alert.Calls.as;
import static siaga.alerts.alert.Calls.draft;
import static siaga.alerts.deadline.Alerts.acknowledge;
import static siaga.alerts.deadline.Alerts.seriousDistributed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;

@QuarkusTest
@WithEngines
class DeadlineStatisticsTest {

    private static final String SINCE = "2001-01-01T00:00:00Z";
    private static final String UNTIL = "2002-01-01T00:00:00Z";

    @Inject
    TestMembers members;

    @Inject
    Reminders reminders;

    @Inject
    EntityManager database;

    @BeforeEach
    void start() throws Exception {
        members.seed();
        reminders.clear();
    }

    @Test
    void theFiguresAreThoseOfCountingOneByOne() {
        Random random = new Random(7);
        List<Double> hours = new ArrayList<>();
        int late = 0;
        for (int i = 0; i < 12; i++) {
            String id = seriousDistributed();
            acknowledge("KR-MFDS", id, "ACKNOWLEDGED");
            double took = random.nextInt(1, 800) / 100.0;
            hours.add(took);
            late += took > 4 ? 1 : 0;
            metAfter(id, "KR-MFDS", took);
            startedIn2001(id, "MY-NPRA");
        }

        JsonPath all = figures("ID-BPOM", "&clock=ACKNOWLEDGE&by=agency");
        assertThat(all.getList("clocks.agency")).isEqualTo(List.of("KR-MFDS", "MY-NPRA"));
        assertThat(all.getInt("clocks[0].started")).isEqualTo(12);
        assertThat(all.getInt("clocks[0].metInTime")).isEqualTo(12 - late);
        assertThat(all.getInt("clocks[0].metLate")).isEqualTo(late);
        assertThat(all.getDouble("clocks[0].medianHours")).isCloseTo(percentile(hours, 0.5), within(0.011));
        assertThat(all.getDouble("clocks[0].p90Hours")).isCloseTo(percentile(hours, 0.9), within(0.011));
        assertThat(all.getInt("clocks[1].overdue")).isEqualTo(12);
        assertThat(all.getString("clocks[1].medianHours")).isNull();
        assertThat(all.getList("samplingToNotice")).isEmpty();

        assertThat(figures("ID-BPOM", "&clock=ACKNOWLEDGE&by=country").getList("clocks.country"))
                .isEqualTo(List.of("KR", "MY"));
        assertThat(figures("ID-BPOM", "&clock=ACKNOWLEDGE").getInt("clocks[0].started"))
                .isEqualTo(24);
        assertThat(figures("TH-FDA", "").getList("clocks")).isEmpty();
    }

    @Test
    void theTimeFromSamplingToNoticeIsJudgedByMoreThanHalfWithinThirtyDays() {
        distributedAfterSampling(10);
        distributedAfterSampling(20);
        distributedAfterSampling(40);

        JsonPath figures = figures("KR-MFDS", "&by=country");
        assertThat(figures.getList("samplingToNotice.country")).isEqualTo(List.of("ID"));
        assertThat(figures.getInt("samplingToNotice[0].distributed")).isEqualTo(3);
        assertThat(figures.getInt("samplingToNotice[0].within30Days")).isEqualTo(2);
        assertThat(figures.getBoolean("samplingToNotice[0].per5030")).isTrue();
        assertThat(figures.getDouble("samplingToNotice[0].medianDays")).isEqualTo(20);

        distributedAfterSampling(50);
        assertThat(figures("KR-MFDS", "").getBoolean("samplingToNotice[0].per5030"))
                .isFalse();
        assertThat(figures("TH-FDA", "").getList("samplingToNotice")).isEmpty();
        forgetDistribution();
    }

    @Test
    void draftsOfOthersAreNotCounted() {
        String id = draft("ID-BPOM", Alerts.serious());
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update deadline set started_at = '2001-06-01' where alert_id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());

        assertThat(figures("ID-BPOM", "&clock=NOTIFY").getInt("clocks[0].started"))
                .isEqualTo(1);
        assertThat(figures("KR-MFDS", "&clock=NOTIFY").getList("clocks")).isEmpty();
    }

    @Test
    void aWordThatIsNoneIsRefused() {
        as("KR-MFDS").get("/v1/statistics/deadlines?nobody=me").then().statusCode(400);
    }

    private void metAfter(String id, String agency, double hours) {
        startedIn2001(id, agency);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                update deadline
                                set met_at = started_at + make_interval(secs => :seconds)
                                where alert_id = :id and clock = 'ACKNOWLEDGE' and agency = :agency
                                """)
                        .setParameter("seconds", hours * 3600)
                        .setParameter("id", UUID.fromString(id))
                        .setParameter("agency", agency)
                        .executeUpdate());
    }

    private void startedIn2001(String id, String agency) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                update deadline
                                set started_at = timestamptz '2001-06-01 00:00Z',
                                    due_at = timestamptz '2001-06-01 04:00Z'
                                where alert_id = :id and clock = 'ACKNOWLEDGE' and agency = :agency
                                """)
                        .setParameter("id", UUID.fromString(id))
                        .setParameter("agency", agency)
                        .executeUpdate());
    }

    private void distributedAfterSampling(int days) {
        String id = seriousDistributed();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                update alert
                                set distributed_at = timestamptz '2001-06-01 00:00Z',
                                    content = jsonb_set(content, cast(:path as text[]), to_jsonb(cast(:sampled as text)))
                                where id = :id
                                """)
                        .setParameter("path", new String[] {"dates", "sampledAt"})
                        .setParameter(
                                "sampled",
                                Instant.parse("2001-06-01T00:00:00Z")
                                        .minus(Duration.ofDays(days))
                                        .toString())
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
    }

    private void forgetDistribution() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update alert set distributed_at = now() where distributed_at < timestamptz '2002-01-01'")
                        .executeUpdate());
    }

    private static JsonPath figures(String agency, String more) {
        return as(agency)
                .get("/v1/statistics/deadlines?since=" + SINCE + "&until=" + UNTIL + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** As PostgreSQL does it: between the two neighbours. */
    private static double percentile(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        double position = share * (sorted.size() - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }
}
