package siaga.alerts.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.kit.problem.Problem;

/** Something said. It never changes, but can be retracted, and then says nothing any more. */
@Entity
@Table(name = "message")
class Message {

    @Id
    UUID id;

    @Column(name = "alert_id")
    UUID alertId;

    /** In its conversation, from 1. */
    int number;

    String agency;

    @Nullable
    String creator;

    @Nullable
    String lang;

    /** Null once it is retracted. */
    @Nullable
    String text;

    @Nullable
    @Column(name = "in_reply_to")
    UUID inReplyTo;

    @Column(name = "written_at")
    Instant writtenAt;

    @Nullable
    @Column(name = "retracted_at")
    Instant retractedAt;

    @Nullable
    @Column(name = "retraction_reason")
    String retractionReason;

    /** For the persistence provider. */
    Message() {}

    Message(UUID id, UUID alert, int number, String agency, @Nullable String creator, NewMessage said, Instant at) {
        this.id = id;
        this.alertId = alert;
        this.number = number;
        this.agency = agency;
        this.creator = creator;
        this.lang = said.lang();
        this.text = said.text();
        this.inReplyTo = said.inReplyTo();
        this.writtenAt = at;
    }

    void retract(String reason, Instant at) {
        if (retractedAt != null) {
            throw new Problem(ProblemType.WRONG_STATE, "`retract` is not possible: the message is retracted.");
        }
        text = null;
        retractionReason = reason;
        retractedAt = at;
    }
}
