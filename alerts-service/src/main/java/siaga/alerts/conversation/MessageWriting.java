package siaga.alerts.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.annex.Annex;
import siaga.alerts.annex.Blocks;
import siaga.alerts.rules.BlockRules;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Matter;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;
import siaga.kit.text.Remark;
import siaga.kit.time.UuidSource;

/** Says something in a conversation, and takes it back. */
@ApplicationScoped
class MessageWriting {

    private static final int LONGEST = 4_000;
    private static final String RETRACTED = "RETRACTED";

    private final Blocks blocks;
    private final AlertFiles alerts;
    private final ConversationAccess access;
    private final Messages messages;
    private final UuidSource uuids;
    private final Clock clock;

    MessageWriting(
            Blocks blocks,
            AlertFiles alerts,
            ConversationAccess access,
            Messages messages,
            UuidSource uuids,
            Clock clock) {
        this.blocks = blocks;
        this.alerts = alerts;
        this.access = access;
        this.messages = messages;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** The others who take part are told. */
    @Transactional
    MessageView write(Caller caller, String id, NewMessage said) {
        Room room = access.toWrite(caller, id);
        requireWriter(caller);
        requireSayable(room, said);
        Instant now = clock.instant();
        int number = messages.count(room.alert()) + 1;
        Message message =
                new Message(uuids.next(), room.alert().id(), number, caller.agency(), caller.person(), said, now);
        messages.persist(message);
        tell(caller, room, message, "conversation.message", null, null, now);
        return MessageView.of(room.alert(), message);
    }

    /** Removes the text; that there was a message, and why it is gone, stays. */
    @Transactional
    MessageView retract(Caller caller, String alert, String id, @Nullable String reason) {
        Room room = access.toWrite(caller, alert);
        Message message = messages.find(room.alert(), id).orElseThrow(Problem::notFound);
        if (!Annex.speaksFor(room.alert(), caller.agency(), message.agency)) {
            throw Problem.forbidden("This belongs to its author, " + message.agency + ".");
        }
        requireWriter(caller);
        String why = Remark.needed(reason, "/reason");
        Instant now = clock.instant();
        message.retract(why, now);
        tell(caller, room, message, "conversation.retract", RETRACTED, why, now);
        return MessageView.of(room.alert(), message);
    }

    private static void requireWriter(Caller caller) {
        caller.require(Role.OFFICER, Role.VALIDATOR, Role.CONTACT_POINT);
    }

    private void requireSayable(Room room, NewMessage said) {
        BlockRules rules = blocks.rules(room.alert());
        rules.when(said.text() == null || said.text().isBlank(), "/text", "required", "Say something.");
        rules.plain(said.text(), "/text", LONGEST);
        rules.language(said.lang(), "/lang");
        rules.when(
                said.inReplyTo() != null
                        && messages.find(room.alert(), said.inReplyTo()).isEmpty(),
                "/inReplyTo",
                "unknown",
                "There is no such message in this conversation.");
        rules.requireNone();
    }

    private void tell(
            Caller caller,
            Room room,
            Message message,
            String act,
            @Nullable String state,
            @Nullable String reason,
            Instant at) {
        Matter matter = new Matter(
                message.id,
                "MESSAGE",
                state,
                MessageView.href(room.alert(), message),
                null,
                room.others(caller.agency()));
        alerts.tell(caller, room.alert(), act, AlertEventType.MESSAGE_ADDED, matter, List.of(), reason, at);
    }
}
