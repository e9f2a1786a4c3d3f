package siaga.alerts.codelist;

import java.util.Collection;
import java.util.Map;
import siaga.alerts.content.Risk;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Basis;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.DistributionStatus;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.FlagReason;
import siaga.contracts.vocabulary.Genuine;
import siaga.contracts.vocabulary.LinkType;
import siaga.contracts.vocabulary.Manipulation;
import siaga.contracts.vocabulary.MeasureType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.OperatorRole;
import siaga.contracts.vocabulary.ProductStatus;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.TextOrigin;
import siaga.contracts.vocabulary.Tlp;
import siaga.contracts.vocabulary.Verification;

/** The lists whose codes are words of the program: rules hang on each of them, so only a program changes them. */
final class FixedLists {

    private static final Map<String, Class<? extends Enum<?>>> VOCABULARIES = Map.ofEntries(
            Map.entry("acknowledgement-state", AcknowledgementState.class),
            Map.entry("agency-kind", AgencyKind.class),
            Map.entry("agency-status", AgencyStatus.class),
            Map.entry("alert-status", AlertStatus.class),
            Map.entry("alert-type", AlertType.class),
            Map.entry("basis", Basis.class),
            Map.entry("cap-certainty", Risk.Certainty.class),
            Map.entry("cap-severity", Risk.Severity.class),
            Map.entry("cap-urgency", Risk.Urgency.class),
            Map.entry("compartment", Compartment.class),
            Map.entry("distribution-status", DistributionStatus.class),
            Map.entry("flag-attention", FlagAttention.class),
            Map.entry("flag-reason", FlagReason.class),
            Map.entry("genuine", Genuine.class),
            Map.entry("link-type", LinkType.class),
            Map.entry("manipulation", Manipulation.class),
            Map.entry("measure-type", MeasureType.class),
            Map.entry("network", Network.class),
            Map.entry("operator-role", OperatorRole.class),
            Map.entry("product-status", ProductStatus.class),
            Map.entry("recall-class", RecallClass.class),
            Map.entry("risk-decision", RiskDecision.class),
            Map.entry("text-origin", TextOrigin.class),
            Map.entry("tlp", Tlp.class),
            Map.entry("verification", Verification.class));

    private FixedLists() {}

    static Collection<String> names() {
        return VOCABULARIES.keySet();
    }

    static boolean has(String list) {
        return VOCABULARIES.containsKey(list);
    }

    static Map<String, Class<? extends Enum<?>>> vocabularies() {
        return VOCABULARIES;
    }
}
