package siaga.alerts.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Lets a caller into a conversation: 404 for whoever does not take part, reader of the alert or not. */
@ApplicationScoped
class ConversationAccess {

    private final AlertFiles alerts;
    private final Conversations conversations;

    ConversationAccess(AlertFiles alerts, Conversations conversations) {
        this.alerts = alerts;
        this.conversations = conversations;
    }

    /** For those who take part, and for the desk, which has to know what is disputed before it verifies. */
    Room toRead(Caller caller, String id) {
        return admitted(room(alerts.toReadWhole(caller, id)), caller);
    }

    /** Held against every other act; 409 unless the alert is still worked on, 403 for the desk. */
    Room toWrite(Caller caller, String id) {
        Room room = admitted(room(alerts.toAnswer(caller, id)), caller);
        if (!room.takesPart(caller.agency())) {
            throw Problem.forbidden("The desk reads; those who take part write.");
        }
        return room;
    }

    Room room(AlertFile alert) {
        return Room.of(
                alert,
                conversations
                        .findByIdOptional(alert.id())
                        .map(conversation -> conversation.moderator)
                        .orElse(null));
    }

    private static Room admitted(Room room, Caller caller) {
        if (!room.takesPart(caller.agency()) && !isDesk(caller, room.alert())) {
            throw Problem.notFound();
        }
        return room;
    }

    private static boolean isDesk(Caller caller, AlertFile alert) {
        return caller.has(Role.DESK)
                && alert.directory()
                        .find(caller.agency())
                        .filter(member -> member.kind() == AgencyKind.SECRETARIAT)
                        .isPresent();
    }
}
