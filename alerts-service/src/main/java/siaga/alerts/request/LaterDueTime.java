package siaga.alerts.request;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * More time for an answer.
 *
 * @param dueAt later than before
 */
@Schema(name = "RequestExtension")
record LaterDueTime(@Nullable Instant dueAt) {}
