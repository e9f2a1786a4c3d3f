package siaga.alerts.followup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.annex.Redacted;
import siaga.contracts.sharing.Audience;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.FollowUpState;
import siaga.contracts.vocabulary.FollowUpType;
import siaga.contracts.vocabulary.Tlp;

/**
 * A follow-up as a caller reads it.
 *
 * @param alert id of the alert
 * @param reference of the alert
 * @param alertVersion version of the alert that its author had read
 * @param agency code of the agency that reports
 * @param text the localised texts, or a marker when the caller's agency is not cleared for the compartment
 * @param details likewise; null when there are none. A patch in it that touches a place of the alert that the caller's
 *     agency is not cleared for has a marker of its own
 * @param tlp the label that counts: its own or, when that is narrower, the alert's
 * @param audience null when it is addressed to every reader of the alert whom the label lets read
 * @param proposedAt null for a draft
 * @param decidedAt when the notifying agency accepted or rejected it; null before
 * @param reason what the notifying agency said to that
 * @param appliedVersion version of the alert that its patch was made into; null when it was not applied
 */
@Schema(name = "FollowUp")
record FollowUpView(
        UUID id,
        UUID alert,
        @Nullable String reference,
        int alertVersion,
        String agency,
        FollowUpType type,
        FollowUpState state,

        @Schema(anyOf = {LocalisedText[].class, Redacted.class})
        Object text,

        @Nullable Instant occurredAt,

        @Schema(anyOf = {FollowUpDetails.class, Redacted.class}) @Nullable
        Object details,

        Tlp tlp,
        @Nullable Audience audience,
        @Nullable Compartment compartment,
        Instant createdAt,
        @Nullable Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Integer appliedVersion,
        String href) {}
