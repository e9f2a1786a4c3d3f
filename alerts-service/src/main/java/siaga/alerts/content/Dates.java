package siaga.alerts.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dates that the author knows; those of the acts are set by the acts.
 *
 * @param sampledAt when the sample was taken
 * @param riskKnownAt when the risk became known; starts the 48 h clock to notify
 * @param occurredOffline true when the alert was first given by telephone or mail while Siaga could not be reached
 */
public record Dates(
        @Nullable Instant sampledAt,
        @Nullable Instant riskKnownAt,
        @Nullable Boolean occurredOffline) {}
