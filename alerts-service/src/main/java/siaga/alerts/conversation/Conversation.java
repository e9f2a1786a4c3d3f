package siaga.alerts.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who moderates, once that has been handed over. */
@Entity
@Table(name = "conversation")
class Conversation {

    @Id
    @Column(name = "alert_id")
    UUID alertId;

    @Version
    long revision;

    String moderator;

    /** For the persistence provider. */
    Conversation() {}

    Conversation(UUID alert, String moderator) {
        this.alertId = alert;
        this.moderator = moderator;
    }
}
