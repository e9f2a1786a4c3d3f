package siaga.agencies.inbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.event.InboxData;
import siaga.contracts.vocabulary.Tlp;

/**
 * An entry that has no number yet.
 *
 * @param agency code of the agency whose inbox it is for
 * @param event identifies what it tells of, the same for every agency
 * @param type such as {@code siaga.alert.distributed.v1}
 * @param about what it tells of, such as {@code alerts/<id>}; kept, never shown
 * @param subject the same where the entry may say so; null where it may not
 * @param time when it happened, UTC
 * @param tlp null for what is no alert
 */
public record NewEntry(
        String agency,
        UUID event,
        String type,
        String about,
        @Nullable String subject,
        Instant time,
        @Nullable Tlp tlp,
        InboxData data) {

    public NewEntry {
        // The database keeps less than the clock tells, and every transport must tell the same.
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}
