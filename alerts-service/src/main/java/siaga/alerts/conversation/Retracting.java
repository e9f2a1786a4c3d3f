package siaga.alerts.conversation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message back.
 *
 * @param reason needed; it stands where the text stood
 */
@Schema(name = "MessageRetracting")
record Retracting(@Nullable String reason) {}
