package siaga.kit.kafka;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import siaga.kit.consumer.Notes;
import siaga.kit.outbox.Outbox;

@QuarkusTest
@WithTestResource(LateServers.class)
class LateServersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    Notes notes;

    @Test
    void serviceWaitsForDatabaseAndBrokerAndThenWorks() {
        UUID id = UUID.randomUUID();

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(id, Notes.TOPIC, "late", "noted", new Notes.Note(1, id, "late")));

        await().atMost(PATIENCE).until(() -> notes.haveEffect("late"));
        await().atMost(PATIENCE).until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }
}
