package siaga.alerts.codelist;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A code to be added to a list.
 *
 * @param code capitals, digits and underscores
 * @param labels by language, BCP 47; at least {@code en}, {@code id} and {@code ko}
 * @param reason for the audit trail
 */
public record NewCode(
        @Nullable String code,
        @Nullable Map<String, @Nullable String> labels,
        @Nullable String reason) {}
