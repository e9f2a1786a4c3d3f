package siaga.alerts.conversation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The conversation on an alert.
 *
 * @param alert id of the alert
 * @param reference of the alert
 * @param moderator code of the agency that moderates; the notifying one until it hands that over
 * @param participants the notifying agency and those that it has flagged
 * @param messages how many have been written, those retracted included
 */
@Schema(name = "Conversation")
record ConversationView(
        UUID alert,
        @Nullable String reference,
        String moderator,
        List<Room.Participant> participants,
        int messages,
        String href) {}
