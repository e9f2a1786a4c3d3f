package siaga.alerts.codelist;

import org.jspecify.annotations.Nullable;
import siaga.kit.json.OptionalBody;

/**
 * The end of a code.
 *
 * @param replacedBy the code in force to use instead; null when there is none
 * @param reason for the audit trail
 */
public record Retiring(
        @Nullable String replacedBy, @Nullable String reason) implements OptionalBody {}
