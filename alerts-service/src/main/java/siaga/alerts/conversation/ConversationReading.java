package siaga.alerts.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import siaga.alerts.annex.Tagged;
import siaga.kit.caller.Caller;
import siaga.kit.page.Cursor;
import siaga.kit.page.Page;
import siaga.kit.page.PageLimit;
import siaga.kit.problem.Problem;

/** Reads a conversation as those who take part, and the desk, see it. */
@ApplicationScoped
class ConversationReading {

    private final ConversationAccess access;
    private final Conversations conversations;
    private final Messages messages;

    ConversationReading(ConversationAccess access, Conversations conversations, Messages messages) {
        this.access = access;
        this.conversations = conversations;
        this.messages = messages;
    }

    @Transactional
    Tagged<ConversationView> read(Caller caller, String alert) {
        return view(access.toRead(caller, alert));
    }

    /** Oldest first. */
    @Transactional
    Page<MessageView> page(Caller caller, String alert, @Nullable Integer limit, @Nullable String after) {
        Room room = access.toRead(caller, alert);
        int size = PageLimit.of(limit, PageLimit.MOST, PageLimit.DEFAULT);
        return Page.of(
                        messages.page(room.alert(), after == null ? 0 : position(after), size + 1),
                        size,
                        message -> Cursor.of(message.number))
                .map(message -> MessageView.of(room.alert(), message));
    }

    @Transactional
    MessageView message(Caller caller, String alert, String id) {
        Room room = access.toRead(caller, alert);
        return messages.find(room.alert(), id)
                .map(message -> MessageView.of(room.alert(), message))
                .orElseThrow(Problem::notFound);
    }

    /** The tag changes with whatever the view shows. */
    Tagged<ConversationView> view(Room room) {
        int written = messages.count(room.alert());
        long handedOver = conversations
                .findByIdOptional(room.alert().id())
                .map(conversation -> conversation.revision + 1)
                .orElse(0L);
        ConversationView view = new ConversationView(
                room.alert().id(),
                room.alert().reference(),
                room.moderator(),
                room.participants(),
                written,
                Room.href(room.alert()));
        return new Tagged<>(view, "\"" + room.alert().version() + "." + handedOver + "." + written + "\"");
    }

    private static int position(String after) {
        try {
            return Integer.parseInt(Cursor.parse(after, 1).getFirst());
        } catch (NumberFormatException e) {
            throw Cursor.unreadable();
        }
    }
}
