package siaga.alerts.content;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.Flag;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Basis;
import siaga.contracts.vocabulary.Manipulation;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.ProductStatus;
import siaga.contracts.vocabulary.Tlp;

/**
 * What an agency says in an alert. A draft may lack anything, so every scalar may be null and every list empty; what a
 * submitted alert must have is decided by {@link siaga.alerts.rules.SubmissionRules}.
 *
 * @param subject one line, in at least English
 * @param manipulations what was done to the product; empty when nothing is known to have been
 * @param fraud required when the type is FRAUD; compartment LAW_ENFORCEMENT
 * @param compartments places of this document that only cleared agencies read
 */
public record AlertContent(
        @Nullable Network network,
        @Nullable AlertType type,
        @Nullable Basis basis,
        List<LocalisedText> subject,
        List<LocalisedText> summary,
        @Nullable ProductStatus productStatus,
        Set<Manipulation> manipulations,
        @Nullable Risk risk,
        List<Hazard> hazards,
        List<Product> products,
        List<Operator> operators,
        @Nullable Distribution distribution,
        List<Measure> measures,
        @Nullable Border border,
        @Nullable Fraud fraud,
        @Nullable Illness illness,
        @Nullable Tlp tlp,
        @Nullable Audience audience,
        List<CompartmentMark> compartments,
        @Nullable Dates dates,
        List<Link> links) {

    public AlertContent {
        subject = Lists.orEmpty(subject);
        summary = Lists.orEmpty(summary);
        manipulations = Lists.orEmpty(manipulations);
        hazards = Lists.orEmpty(hazards);
        products = Lists.orEmpty(products);
        operators = Lists.orEmpty(operators);
        measures = Lists.orEmpty(measures);
        compartments = Lists.orEmpty(compartments);
        links = Lists.orEmpty(links);
    }

    /** When the risk became known, which starts the 48 h clock to notify; null while the draft does not say. */
    public @Nullable Instant riskKnownAt() {
        return dates == null ? null : dates.riskKnownAt();
    }

    /**
     * The same, shared otherwise.
     *
     * @param flags null leaves them
     */
    public AlertContent sharedAs(@Nullable Tlp label, @Nullable Audience to, @Nullable List<Flag> flags) {
        Distribution asked = flags == null || distribution == null
                ? distribution
                : new Distribution(distribution.status(), distribution.countries(), flags);
        return new AlertContent(
                network,
                type,
                basis,
                subject,
                summary,
                productStatus,
                manipulations,
                risk,
                hazards,
                products,
                operators,
                asked,
                measures,
                border,
                fraud,
                illness,
                label,
                to,
                compartments,
                dates,
                links);
    }
}
