package siaga.alerts.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import siaga.alerts.annex.Annex;
import siaga.contracts.sharing.Audience;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.FollowUpType;
import siaga.contracts.vocabulary.Tlp;

/**
 * What an agency writes in a follow-up.
 *
 * @param text in its own words, in at least English
 * @param occurredAt when it was found or done; null when that is not known or does not apply
 * @param details in the blocks of an alert; null when the text says it all
 * @param tlp its own label, not wider than the alert's; absent means the alert's
 * @param audience to whom it is addressed, among the readers of the alert; the notifying agency always reads it, unless
 *     it is TLP:RED. Absent means every reader of the alert whom the label lets read
 * @param compartment only agencies cleared for it, the notifying agency and its author read text and details
 */
record FollowUpBody(
        @Nullable FollowUpType type,
        List<LocalisedText> text,
        @Nullable Instant occurredAt,
        @Nullable FollowUpDetails details,
        @Nullable Tlp tlp,
        @Nullable Audience audience,
        @Nullable Compartment compartment) {

    FollowUpBody {
        text = text == null ? List.of() : text.stream().filter(Objects::nonNull).toList();
    }

    /** The merge patch that it proposes; null when it proposes none. */
    @Nullable
    JsonNode patch() {
        return details == null ? null : details.patch();
    }

    Said said() {
        return new Said(text, occurredAt, details);
    }

    /** How it is shared, coming from that agency. */
    Annex annex(String agency, @Nullable String creator) {
        return new Annex(agency, creator, tlp, audience, compartment);
    }
}
