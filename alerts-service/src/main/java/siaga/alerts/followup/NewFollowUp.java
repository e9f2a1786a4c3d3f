package siaga.alerts.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.Audience;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.FollowUpType;
import siaga.contracts.vocabulary.Tlp;

/**
 * A follow-up to be written; the other fields are those of {@link FollowUpBody}.
 *
 * @param draft true to keep it as a draft that only the author's agency sees; absent means to propose it at once
 */
record NewFollowUp(
        @Nullable FollowUpType type,
        List<LocalisedText> text,
        @Nullable Instant occurredAt,
        @Nullable FollowUpDetails details,
        @Nullable Tlp tlp,
        @Nullable Audience audience,
        @Nullable Compartment compartment,
        @Nullable Boolean draft) {

    FollowUpBody body() {
        return new FollowUpBody(type, text, occurredAt, details, tlp, audience, compartment);
    }

    boolean asDraft() {
        return Boolean.TRUE.equals(draft);
    }
}
