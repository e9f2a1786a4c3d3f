package siaga.alerts.conversation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is to moderate.
 *
 * @param moderator code of an agency that takes part
 */
@Schema(name = "ConversationHandover")
record Handover(@Nullable String moderator) {}
