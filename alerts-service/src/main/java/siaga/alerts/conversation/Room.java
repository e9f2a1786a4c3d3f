package siaga.alerts.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.vocabulary.FlagAttention;

/**
 * Where the conversation on an alert takes place: between its origin and the flagged agencies, as the alert says now.
 *
 * @param moderator code of the agency that moderates
 */
record Room(AlertFile alert, String moderator) {

    /**
     * An agency that takes part.
     *
     * @param attention what the alert asks of it; null of the notifying agency
     */
    @Schema(name = "ConversationParticipant")
    record Participant(String agency, @Nullable FlagAttention attention, boolean notifying, boolean moderator) {}

    /** Whoever moderated and does not take part any more has left the room to the origin. */
    static Room of(AlertFile alert, @Nullable String handedTo) {
        boolean there = handedTo != null && takesPart(alert, handedTo);
        return new Room(alert, there ? handedTo : alert.origin());
    }

    static String href(AlertFile alert) {
        return alert.href() + "/conversation";
    }

    /** Whether that agency may read and write here: it is flagged, or the notifying one, or above that. */
    boolean takesPart(String agency) {
        return takesPart(alert, agency);
    }

    /** The notifying agency first. */
    List<Participant> participants() {
        List<Participant> participants = new ArrayList<>();
        participants.add(participant(alert.origin(), alert.flag(alert.origin()).orElse(null)));
        alert.flagged().stream()
                .filter(flagged -> !flagged.agency().equals(alert.origin()))
                .forEach(flagged -> participants.add(participant(flagged.agency(), flagged.attention())));
        return participants;
    }

    /** The codes of those who take part, but one. */
    Set<String> others(String agency) {
        Set<String> codes = new TreeSet<>();
        participants().forEach(participant -> codes.add(participant.agency()));
        codes.remove(agency);
        return codes;
    }

    private Participant participant(String agency, @Nullable FlagAttention attention) {
        return new Participant(agency, attention, agency.equals(alert.origin()), agency.equals(moderator));
    }

    private static boolean takesPart(AlertFile alert, String agency) {
        return alert.ofOrigin(agency) || alert.flag(agency).isPresent();
    }
}
