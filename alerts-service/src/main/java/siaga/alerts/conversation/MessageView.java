package siaga.alerts.conversation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;

/**
 * A message as it is read.
 *
 * @param number in its conversation, from 1 without a gap
 * @param agency code of the agency that wrote it
 * @param text null once it is retracted
 * @param retracted when and why it was taken back; null otherwise
 */
@Schema(name = "Message")
record MessageView(
        UUID id,
        int number,
        String agency,
        @Nullable String lang,
        @Nullable String text,
        @Nullable UUID inReplyTo,
        Instant writtenAt,
        @Nullable Retraction retracted,
        String href) {

    /** A message taken back by its author. */
    @Schema(name = "MessageRetraction")
    record Retraction(Instant at, String reason) {}

    static MessageView of(AlertFile alert, Message message) {
        return new MessageView(
                message.id,
                message.number,
                message.agency,
                message.lang,
                message.text,
                message.inReplyTo,
                message.writtenAt,
                message.retractedAt == null || message.retractionReason == null
                        ? null
                        : new Retraction(message.retractedAt, message.retractionReason),
                href(alert, message));
    }

    static String href(AlertFile alert, Message message) {
        return Room.href(alert) + "/messages/" + message.id;
    }
}
