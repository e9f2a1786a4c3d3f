package siaga.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;

/**
 * One act on a distributed alert, or a deadline of any alert, on {@link Topics#ALERTS}. Thin: it says what happened and
 * how the alert is shared now; the content is read from alerts-service.
 *
 * @param schema version of this record, {@value #SCHEMA}
 * @param id identifies the event everywhere: the same in every inbox
 * @param time when the act was done, UTC
 * @param reference such as {@code SG-2026-00042}; null before distribution
 * @param version of the alert after the act
 * @param actor code of the agency that acted; for a deadline, that must act
 * @param network null only for a draft that does not say it yet, as are alertType and riskDecision
 * @param recallClass null when the alert has none
 * @param sharing how the alert is shared after the act
 * @param acknowledgement the actor's new sub-state; null unless the type is ACKNOWLEDGED
 * @param matter what it was about beside the alert itself, or what an amendment came of; null when the act was on the
 *     alert and came of nothing else
 * @param asks what it asks of whom; null when nothing of anybody
 */
public record AlertEvent(
        int schema,
        UUID id,
        AlertEventType type,
        Instant time,
        UUID alertId,
        @Nullable String reference,
        int version,
        String actor,
        @Nullable Network network,
        @Nullable AlertType alertType,
        @Nullable RiskDecision riskDecision,
        @Nullable RecallClass recallClass,
        SharedAlert sharing,
        @Nullable AcknowledgementState acknowledgement,
        @Nullable Matter matter,
        @Nullable List<Ask> asks) {

    public static final int SCHEMA = 1;

    public AlertEvent {
        // Absent rather than empty, as in the events of those who did not know of it yet.
        asks = asks == null || asks.isEmpty() ? null : List.copyOf(asks);
    }

    /** What it was about instead of the alert; empty for an act on the alert itself, whatever that came of. */
    public Optional<Matter> beside() {
        boolean amendment = type == AlertEventType.AMENDED || type == AlertEventType.RECLASSIFIED;
        return amendment ? Optional.empty() : Optional.ofNullable(matter);
    }

    /** The same event, asking that. */
    public AlertEvent asking(List<Ask> ofWhom) {
        return new AlertEvent(
                schema,
                id,
                type,
                time,
                alertId,
                reference,
                version,
                actor,
                network,
                alertType,
                riskDecision,
                recallClass,
                sharing,
                acknowledgement,
                matter,
                ofWhom);
    }

    /** What it asks of that agency; empty when nothing. */
    public Optional<Ask> askOf(String agency) {
        return asks == null
                ? Optional.empty()
                : asks.stream().filter(ask -> ask.agency().equals(agency)).findFirst();
    }
}
