package siaga.alerts.alert;

import org.jspecify.annotations.Nullable;
import siaga.contracts.event.Matter;

/**
 * What an amendment comes of that was not sent as a patch of the alert.
 *
 * @param act its name in the audit trail, such as {@code follow-up.apply}
 * @param details kept in the audit trail as JSON
 * @param reason what the caller says of it; null for nothing
 * @param proposal what had been proposed; whom it concerns is told that this came of it. Null when nobody waits for that
 */
public record Occasion(
        String act,
        Object details,
        @Nullable String reason,
        @Nullable Matter proposal) {}
