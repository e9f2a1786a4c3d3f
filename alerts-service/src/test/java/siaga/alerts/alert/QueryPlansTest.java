package siaga.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;

/** A query that makes a new plan each time slows every later one: plans of one query are searched one after another. */
@QuarkusTest
@WithEngines
class QueryPlansTest {

    @Inject
    TestMembers members;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void publishingAgainNeedsNoNewQueryPlan() {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        Calls.distributed("ID-BPOM", Examples.DRAFT);
        long before = statistics.getQueryPlanCacheMissCount();

        Calls.distributed("ID-BPOM", Examples.DRAFT);

        assertThat(statistics.getQueryPlanCacheMissCount()).isEqualTo(before);
    }

    @Test
    void listingAgainNeedsNoNewQueryPlan() {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        list();
        long before = statistics.getQueryPlanCacheMissCount();

        list();

        assertThat(statistics.getQueryPlanCacheMissCount()).isEqualTo(before);
    }

    private static void list() {
        Calls.as("ID-BPOM").get("/v1/alerts?limit=5&total=exact").then().statusCode(200);
    }
}
