package siaga.alerts.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.kit.json.OptionalBody;

/**
 * Why a request ends without an answer.
 *
 * @param reason needed to decline it
 */
@Schema(name = "RequestEnding")
record Ending(@Nullable String reason) implements OptionalBody {}
