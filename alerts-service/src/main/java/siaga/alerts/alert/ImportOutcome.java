package siaga.alerts.alert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an imported record.
 *
 * @param reference null for a draft
 */
public record ImportOutcome(Kind kind, UUID id, @Nullable String reference, int version) {

    /** Whether the record was new, the same, different in wording only, or different in substance. */
    public enum Kind {
        CREATED,
        UNCHANGED,
        WORDING_ONLY,
        /** The source has published a later state of the record, which is known. */
        OLDER_EDITION,
        CHANGED
    }
}
