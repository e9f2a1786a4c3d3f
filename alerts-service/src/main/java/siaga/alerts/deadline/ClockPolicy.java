package siaga.alerts.deadline;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Risk;
import siaga.contracts.vocabulary.AlertClock;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;

/**
 * A row of the policy table.
 *
 * @param id such as {@code acknowledge-serious}
 * @param network null for any, as are the conditions after it
 * @param warnPercent of the length, after which those concerned are warned
 * @param version counts the changes
 */
record ClockPolicy(
        String id,
        AlertClock clock,
        @Nullable Network network,
        @Nullable AlertType type,
        @Nullable RiskDecision riskDecision,
        @Nullable RecallClass recallClass,
        ClockLength length,
        int warnPercent,
        int version,
        Instant changedAt) {

    boolean holdsFor(AlertContent alert) {
        Risk risk = alert.risk();
        return meets(network, alert.network())
                && meets(type, alert.type())
                && meets(riskDecision, risk == null ? null : risk.decision())
                && meets(recallClass, risk == null ? null : risk.recallClass());
    }

    /** More conditions are more specific; of as many, what the risk is outweighs what the product is. */
    int specificity() {
        int weights = (riskDecision == null ? 0 : 8)
                + (recallClass == null ? 0 : 4)
                + (type == null ? 0 : 2)
                + (network == null ? 0 : 1);
        long conditions = Stream.of(network, type, riskDecision, recallClass)
                .filter(Objects::nonNull)
                .count();
        return (int) conditions * 16 + weights;
    }

    private static boolean meets(@Nullable Object condition, @Nullable Object said) {
        return condition == null || condition == said;
    }
}
