package siaga.agencies.inbox;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import siaga.contracts.event.InboxEntry;

/**
 * A stretch of an inbox.
 *
 * @param next what to ask for next as {@code after}
 * @param head the number of the last entry
 */
@Schema(description = "A stretch of the caller's inbox, in the order of its numbers.")
record Changes(
        List<InboxEntry> items,

        @Schema(description = "What to send next as after", examples = "48211")
        String next,

        @Schema(description = "The number of the last entry", examples = "48211")
        String head) {}
