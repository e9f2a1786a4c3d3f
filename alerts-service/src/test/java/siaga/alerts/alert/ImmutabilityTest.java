package siaga.alerts.alert;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
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
    }

    private void refuses(String statement, String id, String why) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(statement)
                                .setParameter("id", UUID.fromString(id))
                                .executeUpdate()))
                .hasStackTraceContaining(why);
    }
}
