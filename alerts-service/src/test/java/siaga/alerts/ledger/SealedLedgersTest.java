package siaga.alerts.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import siaga.alerts.WithEngines;
import siaga.kit.ledger.Ledger;

@QuarkusTest
@WithEngines
class SealedLedgersTest {

    @Inject
    @All
    List<Ledger> ledgers;

    @Inject
    EntityManager database;

    @TestHTTPResource(management = true)
    URI management;

    /** A column that is added to a ledger must be added to what is sealed of it, in a form of its own. */
    @Test
    void everyColumnOfALedgerIsSealed() {
        for (Ledger ledger : ledgers) {
            assertThat(ledger.columns()).as(ledger.name()).hasSameElementsAs(columnsOf(ledger.table()));
        }
    }

    @Test
    void whatIsWrittenIsSealedAndHolds() {
        assertThat(ledgers).extracting(Ledger::name).containsExactlyInAnyOrder("audit", "reads");

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            JsonPath found = verified();
            return found.getList("ledgers.rows").equals(found.getList("ledgers.sealed"));
        });

        assertThat(verified().getList("ledgers.broken")).containsOnlyNulls();
    }

    @Test
    void anAnchorThatNobodyCanReadIsRefused() {
        given().queryParam("expect", "audit").get(verification()).then().statusCode(400);
    }

    private JsonPath verified() {
        return given().get(verification()).then().statusCode(200).extract().jsonPath();
    }

    private URI verification() {
        return management.resolve("/audit/verification");
    }

    @SuppressWarnings("unchecked")
    private List<String> columnsOf(String table) {
        return database.createNativeQuery(
                        "select column_name from information_schema.columns where table_name = :table")
                .setParameter("table", table)
                .getResultList();
    }
}
