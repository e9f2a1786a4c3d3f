package siaga.alerts.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.audit.AuditTrail;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.Ask;
import siaga.contracts.event.Topics;
import siaga.kit.caller.Caller;
import siaga.kit.outbox.Outbox;

/** Ends an act, in its transaction: one audit row and, from distribution on, one event. */
@ApplicationScoped
class ActRecord {

    private final Alerts alerts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final AlertClocks clocks;
    private final ContentJson contents;
    private final ObjectMapper mapper;

    ActRecord(
            Alerts alerts,
            Outbox outbox,
            AuditTrail audit,
            AlertClocks clocks,
            ContentJson contents,
            ObjectMapper mapper) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.audit = audit;
        this.clocks = clocks;
        this.contents = contents;
        this.mapper = mapper;
    }

    /** An act that others hear of. */
    Readable told(Act act, Caller by, Readable read, Instant at, @Nullable String reason, AlertEvent event) {
        return told(act, by, read, at, reason, null, event);
    }

    /** The same with details, which are kept as JSON. */
    Readable told(
            Act act,
            Caller by,
            Readable read,
            Instant at,
            @Nullable String reason,
            @Nullable Object details,
            AlertEvent event) {
        return told(act, act.word(), by, read, at, reason, details, event);
    }

    /** The same under another name in the audit trail, which says what the act came of. */
    Readable told(
            Act act,
            String name,
            Caller by,
            Readable read,
            Instant at,
            @Nullable String reason,
            @Nullable Object details,
            AlertEvent event) {
        List<Ask> asks = new ArrayList<>(event.asks() == null ? List.of() : event.asks());
        asks.addAll(clocks.after(act, afterwards(read), at));
        return told(name, by, read, at, reason, details, event.asking(asks));
    }

    /** The same for what is done beside the alert, by its name in the audit trail. */
    Readable told(
            String act,
            Caller by,
            Readable read,
            Instant at,
            @Nullable String reason,
            @Nullable Object details,
            AlertEvent event) {
        outbox.add(
                event.id(),
                Topics.ALERTS,
                event.alertId().toString(),
                event.type().cloudEventType(),
                event);
        return quietly(act, by, read, at, reason, details);
    }

    /** An act that nobody outside hears of. */
    Readable quietly(Act act, Caller by, Readable read, Instant at, @Nullable String reason) {
        clocks.after(act, afterwards(read), at);
        return quietly(act.word(), by, read, at, reason, null);
    }

    /** The same for what is done beside the alert, or is to start no clock. */
    Readable quietly(
            String act, Caller by, Readable read, Instant at, @Nullable String reason, @Nullable Object details) {
        audit.add(read.alert().id, act, by, at, read.alert().version, reason, json(details));
        return stored(read);
    }

    /** What was read may show the content from before the act. */
    private AlertFile afterwards(Readable read) {
        return new AlertFile(new Readable(read.alert(), contents.read(read.alert().content), read.directory()));
    }

    /** Written now, so that the entity tag in the answer is the one that the row will have. */
    private Readable stored(Readable read) {
        alerts.flush();
        return read;
    }

    private @Nullable String json(@Nullable Object details) {
        try {
            return details == null ? null : mapper.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the details of an act can be written", e);
        }
    }
}
