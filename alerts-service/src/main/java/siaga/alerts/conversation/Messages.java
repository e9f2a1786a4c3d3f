package siaga.alerts.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import siaga.alerts.alert.AlertFile;

/** Loads and stores messages. */
@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, UUID> {

    Optional<Message> find(AlertFile alert, UUID id) {
        return findByIdOptional(id).filter(found -> found.alertId.equals(alert.id()));
    }

    /** The message of that id in the conversation on that alert; empty also for what is no id. */
    Optional<Message> find(AlertFile alert, String id) {
        try {
            return find(alert, UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Oldest first, after that number. */
    List<Message> page(AlertFile alert, int after, int most) {
        return find("alertId = ?1 and number > ?2 order by number", alert.id(), after)
                .page(0, most)
                .list();
    }

    /** How many there are, those retracted included; also the number of the last one. */
    int count(AlertFile alert) {
        return Math.toIntExact(count("alertId", alert.id()));
    }
}
