package siaga.alerts.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.MeasureType;

/**
 * Something done to keep the product from people.
 *
 * @param compulsory ordered by an authority; false when the operator did it by itself
 * @param until last day, when the measure ends
 */
public record Measure(
        @Nullable MeasureType type,
        @Nullable Boolean compulsory,
        @Nullable LocalDate date,
        @Nullable LocalDate until,
        @Nullable String scope) {}
