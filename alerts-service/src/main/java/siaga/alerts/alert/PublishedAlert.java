package siaga.alerts.alert;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Verification;

/**
 * An alert that the public may know, less the places that are marked and the fraud block. What of it the public is
 * shown is decided by who shows it.
 *
 * @param reference unique, and never reused
 * @param notifiedBy code of the notifying agency
 * @param reason why it was withdrawn; null unless it was
 * @param supersededBy reference of the alert in its place; null unless the public may know that too
 * @param changedAt when an act last changed it
 * @param origins countries where the product or its ingredient was made, ISO 3166-1 alpha-2
 * @param content null when it was withdrawn
 */
public record PublishedAlert(
        String reference,
        AlertStatus status,
        @Nullable Verification verification,
        String notifiedBy,
        @Nullable String reason,
        @Nullable String supersededBy,
        Instant distributedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant supersededAt,
        @Nullable Instant closedAt,
        Instant changedAt,
        Set<String> origins,
        @Nullable AlertContent content) {}
