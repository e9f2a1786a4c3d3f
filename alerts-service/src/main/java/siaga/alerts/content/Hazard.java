package siaga.alerts.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What makes the product dangerous or unlawful.
 *
 * @param category code of the hazard code list
 * @param declared what the label or the registration says
 * @param detected what the laboratory found
 * @param limit what is allowed
 * @param matrix in what it was measured
 */
public record Hazard(
        @Nullable String category,
        @Nullable Substance substance,
        @Nullable Amount declared,
        @Nullable Amount detected,
        @Nullable Amount limit,
        @Nullable String method,
        @Nullable String matrix,
        @Nullable String laboratory,
        @Nullable Sampling sampling) {

    /**
     * A chemical or biological agent.
     *
     * @param cas CAS Registry Number, check digit verified
     * @param inn International Nonproprietary Name
     * @param unii FDA Unique Ingredient Identifier
     */
    public record Substance(
            @Nullable String name,
            @Nullable String cas,
            @Nullable String inn,
            @Nullable String unii) {}

    /**
     * How samples were taken.
     *
     * @param count of samples
     */
    public record Sampling(
            @Nullable LocalDate date,
            @Nullable String place,
            @Nullable Integer count,
            @Nullable String method) {}
}
