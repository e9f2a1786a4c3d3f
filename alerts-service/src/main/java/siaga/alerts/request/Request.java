package siaga.alerts.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.RequestKind;
import siaga.contracts.vocabulary.RequestState;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.problem.Problem;

/** A request as it stands. Its state changes only by the acts below, each of which refuses in a wrong state. */
@Entity
@Table(name = "request")
class Request {

    @Id
    UUID id;

    @Column(name = "alert_id")
    UUID alertId;

    @Version
    long revision;

    @Column(name = "from_agency")
    String fromAgency;

    @Column(name = "to_agency")
    String toAgency;

    @Nullable
    String creator;

    @Enumerated(EnumType.STRING)
    RequestKind kind;

    @Enumerated(EnumType.STRING)
    RequestState state;

    @Nullable
    @Enumerated(EnumType.STRING)
    Tlp tlp;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    String audience;

    @Nullable
    @Enumerated(EnumType.STRING)
    Compartment compartment;

    /** A {@link Question}. */
    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    @Column(name = "alert_version")
    int alertVersion;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Nullable
    @Column(name = "ended_at")
    Instant endedAt;

    /** Why it was declined, or is not needed any more. */
    @Nullable
    String reason;

    /** A {@link Reply}; null unless it was answered. */
    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    String answer;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(name = "answer_compartment")
    Compartment answerCompartment;

    /** For the persistence provider. */
    Request() {}

    Request(UUID id, UUID alert, String from, @Nullable String creator, String to, RequestKind kind, Instant at) {
        this.id = id;
        this.alertId = alert;
        this.fromAgency = from;
        this.creator = creator;
        this.toAgency = to;
        this.kind = kind;
        this.state = RequestState.OPEN;
        this.openedAt = at;
    }

    void extend(Instant until) {
        requireOpen("extend");
        dueAt = until;
    }

    void answer(String reply, @Nullable Compartment closedTo, Instant at) {
        end("answer", RequestState.ANSWERED, null, at);
        answer = reply;
        answerCompartment = closedTo;
    }

    void decline(String why, Instant at) {
        end("decline", RequestState.DECLINED, why, at);
    }

    void withdraw(@Nullable String why, Instant at) {
        end("withdraw", RequestState.WITHDRAWN, why, at);
    }

    /** Throws 409 naming the state unless it is open. */
    void requireOpen(String act) {
        if (state != RequestState.OPEN) {
            throw new Problem(ProblemType.WRONG_STATE, "`" + act + "` is not possible: the request is " + state + ".");
        }
    }

    private void end(String act, RequestState how, @Nullable String why, Instant at) {
        requireOpen(act);
        state = how;
        reason = why;
        endedAt = at;
    }
}
