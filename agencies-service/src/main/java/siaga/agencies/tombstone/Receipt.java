package siaga.agencies.tombstone;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agency was asked to say of its copies, and what it said.
 *
 * @param sequence number of the entry in its inbox that asks
 * @param answer null as long as it has said nothing
 * @param reason why they were retained
 */
@Schema(name = "Receipt")
public record Receipt(
        String agency,
        String sequence,
        Instant askedAt,
        @Nullable ReceiptAnswer answer,
        @Nullable String reason,
        @Nullable Instant answeredAt) {}
