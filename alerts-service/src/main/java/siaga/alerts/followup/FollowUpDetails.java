package siaga.alerts.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Hazard;
import siaga.alerts.content.Measure;
import siaga.alerts.content.Operator;
import siaga.alerts.content.Product;
import siaga.alerts.content.Risk;

/**
 * What a follow-up reports in the blocks of an alert.
 *
 * @param measures taken; needed for MEASURE_TAKEN
 * @param hazards found by a laboratory; needed for LABORATORY_RESULT
 * @param products and lots found, sent or received; needed for PRODUCT_FOUND
 * @param operators in the chain; needed for OPERATOR_STATEMENT, the one that states
 * @param risk needed for RISK_REASSESSMENT
 * @param patch JSON Merge Patch of the alert; needed for AMENDMENT_PROPOSAL and RECLASSIFICATION_PROPOSAL, and for them only
 */
record FollowUpDetails(
        List<Measure> measures,
        List<Hazard> hazards,
        List<Product> products,
        List<Operator> operators,
        @Nullable Risk risk,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class) @Nullable
        JsonNode patch) {

    /** Nothing in blocks. */
    static final FollowUpDetails NONE = new FollowUpDetails(List.of(), List.of(), List.of(), List.of(), null, null);

    FollowUpDetails {
        measures = orEmpty(measures);
        hazards = orEmpty(hazards);
        products = orEmpty(products);
        operators = orEmpty(operators);
        patch = patch == null || patch.isNull() ? null : patch;
    }

    FollowUpDetails withPatch(@Nullable JsonNode other) {
        return new FollowUpDetails(measures, hazards, products, operators, risk, other);
    }

    /** Absent lists read as empty ones. */
    private static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }
}
