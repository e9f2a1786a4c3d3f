package siaga.alerts.content;

import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.LinkType;

/**
 * A relation to another alert, or to a record elsewhere.
 *
 * @param alert id or reference of the other alert; null for EXTERNAL
 * @param scheme of the other system, such as {@code RASFF}; for EXTERNAL
 * @param value the number there
 */
public record Link(
        @Nullable LinkType type,
        @Nullable String alert,
        @Nullable String scheme,
        @Nullable String value) {}
