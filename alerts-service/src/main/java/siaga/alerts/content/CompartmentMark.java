package siaga.alerts.content;

import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.Compartment;

/**
 * Keeps one place of the alert to cleared agencies.
 *
 * @param pointer JSON Pointer (RFC 6901) into the alert, such as {@code /operators/0/accounts}
 */
public record CompartmentMark(
        @Nullable String pointer, @Nullable Compartment compartment) {}
