package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Topics;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.kit.caller.Caller;
import siaga.kit.outbox.OutboxMessage;
import siaga.kit.time.UuidSource;

/** Makes the events of acts on distributed alerts; nothing is told before distribution. */
@ApplicationScoped
class AlertEvents {

    private final UuidSource uuids;

    AlertEvents(UuidSource uuids) {
        this.uuids = uuids;
    }

    OutboxMessage distributed(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.DISTRIBUTED, alert, content, by, at, null);
    }

    /** Told as a reclassification when the type, the risk decision or the recall class changed. */
    OutboxMessage amended(Alert alert, AlertContent before, AlertContent after, Caller by, Instant at) {
        boolean reclassified = !Classification.of(before).equals(Classification.of(after));
        return event(reclassified ? AlertEventType.RECLASSIFIED : AlertEventType.AMENDED, alert, after, by, at, null);
    }

    OutboxMessage verified(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.VERIFIED, alert, content, by, at, null);
    }

    OutboxMessage questioned(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.QUESTIONED, alert, content, by, at, null);
    }

    OutboxMessage withdrawn(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.WITHDRAWN, alert, content, by, at, null);
    }

    OutboxMessage superseded(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.SUPERSEDED, alert, content, by, at, null);
    }

    OutboxMessage closed(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.CLOSED, alert, content, by, at, null);
    }

    OutboxMessage reopened(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.REOPENED, alert, content, by, at, null);
    }

    OutboxMessage acknowledged(Alert alert, AlertContent content, AcknowledgementState state, Caller by, Instant at) {
        return event(AlertEventType.ACKNOWLEDGED, alert, content, by, at, state);
    }

    private OutboxMessage event(
            AlertEventType type,
            Alert alert,
            AlertContent content,
            Caller by,
            Instant at,
            @Nullable AcknowledgementState acknowledgement) {
        AlertEvent event = new AlertEvent(
                AlertEvent.SCHEMA,
                uuids.next(),
                type,
                at,
                alert.id,
                known(alert.reference),
                alert.version,
                by.agency(),
                known(content.network()),
                known(content.type()),
                known(Classification.of(content).decision()),
                Classification.of(content).recallClass(),
                alert.shared(content),
                acknowledgement);
        return new OutboxMessage(event.id(), Topics.ALERTS, alert.id.toString(), type.cloudEventType(), event);
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(
                    "a distributed alert has a reference, a network, a type and a risk decision");
        }
        return value;
    }

    private record Classification(
            @Nullable Network network,
            @Nullable AlertType type,
            @Nullable RiskDecision decision,
            @Nullable RecallClass recallClass) {

        static Classification of(AlertContent content) {
            return new Classification(
                    content.network(),
                    content.type(),
                    content.risk() == null ? null : content.risk().decision(),
                    content.risk() == null ? null : content.risk().recallClass());
        }
    }
}
