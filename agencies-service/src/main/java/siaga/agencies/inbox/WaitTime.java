package siaga.agencies.inbox;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import siaga.agencies.QueryParameters;
import siaga.kit.problem.Problem;

/** How long a caller is ready to wait. */
final class WaitTime {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private WaitTime() {}

    /**
     * Reads {@code 20s} or {@code PT20S}; null is no time.
     *
     * @throws Problem UNKNOWN_PARAMETER when it is neither, negative, or more than 30 s
     */
    static Duration parse(@Nullable String sent) {
        if (sent == null) {
            return Duration.ZERO;
        }
        String upper = sent.toUpperCase(Locale.ROOT);
        try {
            Duration wait = Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
            if (!wait.isNegative() && wait.compareTo(LONGEST) <= 0) {
                return wait;
            }
        } catch (DateTimeParseException _) {
            // Refused below, as a time that is too long is.
        }
        throw QueryParameters.unreadable("wait", "range", "A time such as 20s, 30s at most.");
    }
}
