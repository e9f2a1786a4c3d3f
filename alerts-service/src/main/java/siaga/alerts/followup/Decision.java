package siaga.alerts.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.kit.json.OptionalBody;

/**
 * What the origin says to a follow-up.
 *
 * @param reason needed to reject it
 */
@Schema(name = "FollowUpDecision")
record Decision(@Nullable String reason) implements OptionalBody {}
