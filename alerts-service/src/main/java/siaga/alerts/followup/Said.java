package siaga.alerts.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.text.LocalisedText;

/** What the author of a follow-up reports, as it is kept. */
record Said(
        List<LocalisedText> text,
        @Nullable Instant occurredAt,
        @Nullable FollowUpDetails details) {}
