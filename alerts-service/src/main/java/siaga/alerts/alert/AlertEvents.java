package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.content.AlertContent;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Ask;
import siaga.contracts.event.Matter;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.kit.caller.Caller;
import siaga.kit.time.UuidSource;

/** Makes the events of acts on distributed alerts; but for deadlines nothing is told before distribution. */
@ApplicationScoped
class AlertEvents {

    private final UuidSource uuids;

    AlertEvents(UuidSource uuids) {
        this.uuids = uuids;
    }

    AlertEvent distributed(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.DISTRIBUTED, alert, content, by, at, null);
    }

    /** Told as a reclassification when the type, the risk decision or the recall class changed. */
    AlertEvent amended(Alert alert, AlertContent before, AlertContent after, Caller by, Instant at) {
        return amended(alert, before, after, by, at, null);
    }

    /**
     * The same.
     *
     * @param proposal what it came of; null when it is the author's own idea
     */
    AlertEvent amended(
            Alert alert, AlertContent before, AlertContent after, Caller by, Instant at, @Nullable Matter proposal) {
        boolean reclassified = !Classification.of(before).equals(Classification.of(after));
        AlertEventType type = reclassified ? AlertEventType.RECLASSIFIED : AlertEventType.AMENDED;
        return event(type, alert, after, by.agency(), at, null, proposal, List.of());
    }

    AlertEvent verified(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.VERIFIED, alert, content, by, at, null);
    }

    AlertEvent questioned(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.QUESTIONED, alert, content, by, at, null);
    }

    AlertEvent withdrawn(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.WITHDRAWN, alert, content, by, at, null);
    }

    AlertEvent superseded(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.SUPERSEDED, alert, content, by, at, null);
    }

    AlertEvent closed(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.CLOSED, alert, content, by, at, null);
    }

    AlertEvent reopened(Alert alert, AlertContent content, Caller by, Instant at) {
        return event(AlertEventType.REOPENED, alert, content, by, at, null);
    }

    AlertEvent acknowledged(Alert alert, AlertContent content, AcknowledgementState state, Caller by, Instant at) {
        return event(AlertEventType.ACKNOWLEDGED, alert, content, by.agency(), at, state, null, List.of());
    }

    /**
     * Of something beside the alert.
     *
     * @param actor code of the agency that acted; for a deadline, that must act
     */
    AlertEvent about(AlertEventType type, Readable read, Matter matter, List<Ask> asks, String actor, Instant at) {
        return event(type, read.alert(), read.content(), actor, at, null, matter, asks);
    }

    private AlertEvent event(
            AlertEventType type,
            Alert alert,
            AlertContent content,
            Caller by,
            Instant at,
            @Nullable AcknowledgementState acknowledgement) {
        return event(type, alert, content, by.agency(), at, acknowledgement, null, List.of());
    }

    private AlertEvent event(
            AlertEventType type,
            Alert alert,
            AlertContent content,
            String actor,
            Instant at,
            @Nullable AcknowledgementState acknowledgement,
            @Nullable Matter matter,
            List<Ask> asks) {
        requireComplete(type, alert, content);
        return new AlertEvent(
                AlertEvent.SCHEMA,
                uuids.next(),
                type,
                at,
                alert.id,
                alert.reference,
                alert.version,
                actor,
                content.network(),
                content.type(),
                Classification.of(content).decision(),
                Classification.of(content).recallClass(),
                alert.shared(content),
                acknowledgement,
                matter,
                asks);
    }

    /** Only a deadline may come before the alert says all this. */
    private static void requireComplete(AlertEventType type, Alert alert, AlertContent content) {
        boolean complete = alert.reference != null
                && content.network() != null
                && content.type() != null
                && Classification.of(content).decision() != null;
        if (!complete && !type.ofDeadline()) {
            throw new IllegalStateException(
                    "a distributed alert has a reference, a network, a type and a risk decision");
        }
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
