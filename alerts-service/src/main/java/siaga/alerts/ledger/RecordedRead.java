package siaga.alerts.ledger;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param agency for which it was read
 * @param client that the token was issued to
 * @param person {@code username@AGENCY}; null for a machine client
 * @param version of the alert that was read
 * @param detail which part of it, such as the id of an attachment; null for the whole
 * @param traceId of the request
 */
@Schema(name = "AlertRead")
public record RecordedRead(
        Instant at,
        String agency,
        String client,
        @Nullable String person,
        ReadWay way,
        int version,
        @Nullable String detail,
        @Nullable String traceId) {}
