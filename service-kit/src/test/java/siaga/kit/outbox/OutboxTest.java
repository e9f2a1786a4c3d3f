package siaga.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import siaga.kit.consumer.Notes;
import siaga.kit.kafka.KafkaClients;
import siaga.kit.kafka.TopicContents;
import siaga.stack.KafkaResource;
import siaga.stack.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class OutboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    KafkaClients kafka;

    @Inject
    Notes notes;

    @Inject
    Tracer tracer;

    @Inject
    MeterRegistry metrics;

    @Test
    void eventIsRefusedOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> add("homeless"));
    }

    @Test
    void eventIsSentWhenItsTransactionCommitsAndOnlyThen() {
        QuarkusTransaction.begin();
        add("undone");
        QuarkusTransaction.rollback();

        QuarkusTransaction.requiringNew().run(() -> add("done"));

        await().atMost(PATIENCE).until(() -> notes.haveEffect("done"));
        try (TopicContents contents = new TopicContents(kafka, Notes.TOPIC)) {
            assertThat(contents.values("undone")).isEmpty();
        }
    }

    @Test
    void eventsOfOneListAreSentInItsOrder() {
        List<OutboxMessage> messages = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> new OutboxMessage(UUID.randomUUID(), Notes.TOPIC, "list", "counted", number))
                .toList();

        QuarkusTransaction.requiringNew().run(() -> outbox.addAll(messages));

        try (TopicContents contents = new TopicContents(kafka, Notes.TOPIC)) {
            await().atMost(PATIENCE).until(() -> contents.values("list").size() == messages.size());
            assertThat(contents.values("list"))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 200)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    @Test
    void traceOfTheWriterGoesOnInTheHandler() {
        Span span = tracer.spanBuilder("writer").startSpan();
        try (Scope _ = span.makeCurrent()) {
            QuarkusTransaction.requiringNew().run(() -> add("traced"));
        } finally {
            span.end();
        }

        await().atMost(PATIENCE).until(() -> notes.haveEffect("traced"));
        assertThat(notes.traceOf("traced")).isEqualTo(span.getSpanContext().getTraceId());
    }

    @Test
    void relayAndTopicsAreReportedReady() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> RestAssured.get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'outbox relay' }.data.brokerReachable", equalTo(true))
                        .body("checks.find { it.name == 'outbox relay' }.data.blockedKeys", equalTo(0))
                        .body("checks.find { it.name == 'topics' }.status", equalTo("UP")));
        assertThat(metrics.find("siaga.outbox.backlog").gauge()).isNotNull();
        assertThat(metrics.find("siaga.consumer.events").counter()).isNotNull();
    }

    private void add(String text) {
        UUID id = UUID.randomUUID();
        outbox.add(id, Notes.TOPIC, text, "noted", new Notes.Note(1, id, text));
    }
}
