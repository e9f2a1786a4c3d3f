package siaga.alerts.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.annex.Redacted;
import siaga.contracts.sharing.Audience;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.RequestKind;
import siaga.contracts.vocabulary.RequestState;
import siaga.contracts.vocabulary.Tlp;

/**
 * A request as a caller reads it.
 *
 * @param alert id of the alert
 * @param reference of the alert
 * @param alertVersion version of the alert into which {@code items} point
 * @param from code of the asking agency
 * @param to code of the asked agency
 * @param text the localised texts, or a marker when the caller's agency is not cleared for the compartment
 * @param items JSON Pointers into the alert; null when the caller's agency is not cleared for the compartment
 * @param overdue whether it is open past its due time on an alert that is still worked on
 * @param tlp the label that counts: its own or, when that is narrower, the alert's
 * @param audience null when it is shared with every reader of the alert whom the label lets read
 * @param endedAt when it was answered, declined or withdrawn; null while it is open
 * @param reason why it was declined or withdrawn
 * @param answer what was answered, or a marker when the caller's agency is not cleared for the answer's compartment
 */
@Schema(name = "Request")
record RequestView(
        UUID id,
        UUID alert,
        @Nullable String reference,
        int alertVersion,
        String from,
        String to,
        RequestKind kind,
        RequestState state,

        @Schema(anyOf = {LocalisedText[].class, Redacted.class})
        Object text,

        @Nullable List<String> items,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        Tlp tlp,
        @Nullable Audience audience,
        @Nullable Compartment compartment,
        @Nullable Instant endedAt,
        @Nullable String reason,

        @Schema(anyOf = {Reply.class, Redacted.class}) @Nullable
        Object answer,

        @Nullable Compartment answerCompartment,
        String href) {}
