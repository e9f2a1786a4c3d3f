package siaga.agencies.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agency's inbox has told it of something so far.
 *
 * @param openly whether an entry named it, not only said that something restricted exists
 * @param acknowledgeBy the earliest time until when it was asked to acknowledge; null when it was not
 */
public record Heard(boolean openly, @Nullable Instant acknowledgeBy) {}
