package siaga.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;

/**
 * One act on a distributed alert, on {@link Topics#ALERTS}. Thin: it says what happened and how the alert is shared
 * now; the content is read from alerts-service.
 *
 * @param schema version of this record, {@value #SCHEMA}
 * @param id identifies the event everywhere: the same in every inbox
 * @param time when the act was done, UTC
 * @param reference such as {@code SG-2026-00042}
 * @param version of the alert after the act
 * @param actor code of the agency that acted
 * @param recallClass null when the alert has none
 * @param sharing how the alert is shared after the act
 * @param acknowledgement the actor's new sub-state; null unless the type is ACKNOWLEDGED
 */
public record AlertEvent(
        int schema,
        UUID id,
        AlertEventType type,
        Instant time,
        UUID alertId,
        String reference,
        int version,
        String actor,
        Network network,
        AlertType alertType,
        RiskDecision riskDecision,
        @Nullable RecallClass recallClass,
        SharedAlert sharing,
        @Nullable AcknowledgementState acknowledgement) {

    public static final int SCHEMA = 1;
}
