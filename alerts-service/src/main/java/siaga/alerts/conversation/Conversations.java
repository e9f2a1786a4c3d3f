package siaga.alerts.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Loads and stores who moderates. */
@ApplicationScoped
class Conversations implements PanacheRepositoryBase<Conversation, UUID> {

    /** Gives the conversation that moderator. */
    void handOver(UUID alert, String to) {
        findByIdOptional(alert)
                .ifPresentOrElse(
                        conversation -> conversation.moderator = to, () -> persist(new Conversation(alert, to)));
    }
}
