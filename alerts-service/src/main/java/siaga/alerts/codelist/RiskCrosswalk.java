package siaga.alerts.codelist;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Risk;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;

/**
 * What resembles what between the RASFF risk decision, the recall class, and urgency, severity and certainty of CAP 1.2. For
 * people to look at: the three say different things, so nothing is ever changed by it.
 *
 * @param title by language, BCP 47
 */
record RiskCrosswalk(String name, int version, Map<String, String> title, List<Row> rows) {

    static final String NAME = "risk-crosswalk";

    /** As the program ships it. */
    static final RiskCrosswalk SHIPPED = ShippedLists.read(NAME + ".json", RiskCrosswalk.class);

    /**
     * One row.
     *
     * @param recallClass null when no class resembles the decision
     * @param lossy whether going from one to the other loses meaning
     * @param loss what is lost, by language
     */
    record Row(
            RiskDecision riskDecision,
            @Nullable RecallClass recallClass,
            Risk.Cap cap,
            boolean lossy,
            Map<String, String> loss) {}
}
