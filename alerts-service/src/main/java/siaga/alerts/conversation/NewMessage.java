package siaga.alerts.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said.
 *
 * @param text plain text of 1 to 4 000 characters
 * @param lang BCP 47 language tag; absent when the author does not say
 * @param inReplyTo id of an earlier message of this conversation
 */
record NewMessage(
        @Nullable String text,
        @Nullable String lang,
        @Nullable UUID inReplyTo) {}
