package siaga.alerts.ledger;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import siaga.kit.caller.Caller;

/**
 * Who read which alert, by which way. Note a read as soon as it is known that it is allowed, go on with the answer, and
 * wait for the ledger last: so the two take place at the same time. What ends in a 304, 403 or 404 is no read.
 */
@ApplicationScoped
public class ReadLedger {

    private final ReadWriter writer;
    private final Clock clock;
    private final Duration patience;

    ReadLedger(ReadWriter writer, Clock clock, ReadLedgerSettings settings) {
        this.writer = writer;
        this.clock = clock;
        this.patience = settings.patience();
    }

    /**
     * An alert in the version in which it is read.
     *
     * @param detail which part of it, such as the id of an attachment; null for the whole
     */
    public record What(UUID alert, int version, @Nullable String detail) {}

    /** Notes the read of one alert as a whole. */
    public PendingRead note(Caller caller, UUID alert, int version, ReadWay way) {
        return note(caller, List.of(new What(alert, version, null)), way);
    }

    /** Notes reads that one answer gives. Waits for room when very much is to be written; 503 when there is none. */
    public PendingRead note(Caller caller, List<What> read, ReadWay way) {
        Instant at = clock.instant();
        String traceId = traceId();
        List<CompletableFuture<Void>> written = new ArrayList<>(read.size());
        for (What what : read) {
            ReadEntry entry = new ReadEntry(
                    what.alert(), what.version(), way, what.detail(), caller, at, traceId, new CompletableFuture<>());
            writer.add(entry, patience);
            written.add(entry.written());
        }
        return new PendingRead(written, patience);
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
