package siaga.alerts.alert;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;

/** The database itself refuses what must never happen, whatever the code above it does. */
@QuarkusTest
@WithEngines
class ImmutabilityTest {

    @Inject
    TestMembers members;

    @Inject
    EntityManager database;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void aDistributedVersionCannotBeChangedOrDeleted() {
        String id = Calls.distributed("ID-BPOM", Examples.DRAFT);

        refuses("update alert_version set content = '{}' where alert_id = :id", id, "has been distributed");
        refuses("delete from alert_version where alert_id = :id", id, "has been distributed");
    }

    @Test
    void theAuditTrailIsAppendOnly() {
        String id = Calls.draft("ID-BPOM", Examples.DRAFT);

        refuses("update audit set actor = 'somebody else' where alert_id = :id", id, "append-only");
        refuses("delete from audit where alert_id = :id", id, "append-only");
        refuses("truncate audit", "append-only");
    }

    @Test
    void theLedgerOfReadsIsAppendOnly() {
        String id = Calls.distributed("ID-BPOM", Examples.DRAFT);
        Calls.as("KR-MFDS").get("/v1/alerts/" + id).then().statusCode(200);

        refuses("update alert_read set agency = 'TH-FDA' where alert_id = :id", id, "append-only");
        refuses("delete from alert_read where alert_id = :id", id, "append-only");
        refuses("truncate alert_read", "append-only");
    }

    private void refuses(String statement, String id, String why) {
        refuses(() -> database.createNativeQuery(statement).setParameter("id", UUID.fromString(id)), why);
    }

    private void refuses(String statement, String why) {
        refuses(() -> database.createNativeQuery(statement), why);
    }

    private static void refuses(Supplier<Query> statement, String why) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> statement.get().executeUpdate()))
                .hasStackTraceContaining(why);
    }
}
