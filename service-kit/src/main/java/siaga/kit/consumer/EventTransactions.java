package siaga.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Gives events to their handler, each once, in the transaction that also remembers them. */
@Singleton
class EventTransactions {

    private static final TextMapGetter<ConsumerRecord<String, byte[]>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(ConsumerRecord<String, byte[]> carrier) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable ConsumerRecord<String, byte[]> carrier, String key) {
            return carrier == null ? null : header(carrier, key);
        }
    };

    private final ProcessedEvents processed;
    private final Tracer tracer;

    EventTransactions(ProcessedEvents processed, OpenTelemetry telemetry) {
        this.processed = processed;
        this.tracer = telemetry.getTracer("siaga.kit.consumer");
    }

    /**
     * Handles the records in one transaction, but for those that were processed before.
     *
     * @return how many had an effect
     * @throws Exception when nothing of it had an effect
     */
    int handle(EventHandler handler, List<ConsumerRecord<String, byte[]>> records) throws Exception {
        List<ReceivedEvent> events =
                records.stream().map(EventTransactions::event).toList();
        return QuarkusTransaction.requiringNew().call(() -> {
            Set<UUID> fresh = processed.mark(
                    handler.group(), events.stream().map(ReceivedEvent::id).toList());
            int count = fresh.size();
            for (int i = 0; i < events.size() && !fresh.isEmpty(); i++) {
                if (fresh.remove(events.get(i).id())) {
                    handle(handler, events.get(i), records.get(i));
                }
            }
            return count;
        });
    }

    private void handle(EventHandler handler, ReceivedEvent event, ConsumerRecord<String, byte[]> message)
            throws Exception {
        Span span = tracer.spanBuilder("process " + event.topic())
                .setParent(W3CTraceContextPropagator.getInstance().extract(Context.root(), message, HEADERS))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.message.id", event.id().toString())
                .startSpan();
        try (Scope _ = span.makeCurrent()) {
            handler.handle(event);
        } catch (Exception e) {
            span.setStatus(StatusCode.ERROR);
            span.recordException(e);
            throw e;
        } finally {
            span.end();
        }
    }

    private static ReceivedEvent event(ConsumerRecord<String, byte[]> message) {
        if (message.key() == null || message.value() == null) {
            throw new UnreadableEvent("it has no key or no value");
        }
        return new ReceivedEvent(
                message.topic(),
                message.partition(),
                message.offset(),
                message.key(),
                id(message),
                Objects.requireNonNullElse(header(message, "type"), ""),
                message.value());
    }

    private static UUID id(ConsumerRecord<String, byte[]> message) {
        String id = header(message, "id");
        if (id == null) {
            throw new UnreadableEvent("it has no id");
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("its id is not a UUID", e);
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
