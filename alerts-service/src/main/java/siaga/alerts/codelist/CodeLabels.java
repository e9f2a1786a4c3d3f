package siaga.alerts.codelist;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed in a code.
 *
 * @param labels by language, BCP 47; at least {@code en}, {@code id} and {@code ko}
 */
public record CodeLabels(@Nullable Map<String, @Nullable String> labels) {}
