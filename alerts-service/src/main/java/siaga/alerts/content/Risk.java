package siaga.alerts.content;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;

/**
 * The assessed risk.
 *
 * @param decision RASFF risk decision
 * @param populationAtRisk groups of people in particular danger, such as {@code CHILDREN}
 */
public record Risk(
        @Nullable RiskDecision decision,
        @Nullable RecallClass recallClass,
        @Nullable String rationale,
        @Nullable Instant assessedAt,
        @Nullable Cap cap,
        List<String> populationAtRisk) {

    public Risk {
        populationAtRisk = Lists.orEmpty(populationAtRisk);
    }

    /** Urgency, severity and certainty in the words of the Common Alerting Protocol 1.2, spelled as it spells them. */
    public record Cap(
            @Nullable Urgency urgency,
            @Nullable Severity severity,
            @Nullable Certainty certainty) {}

    public enum Urgency {
        Immediate,
        Expected,
        Future,
        Past,
        Unknown
    }

    public enum Severity {
        Extreme,
        Severe,
        Moderate,
        Minor,
        Unknown
    }

    public enum Certainty {
        Observed,
        Likely,
        Possible,
        Unlikely,
        Unknown
    }
}
