package siaga.alerts.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity.
 *
 * @param unit UCUM, or the plain word for a count of packs
 */
public record Amount(@Nullable BigDecimal value, @Nullable String unit) {}
