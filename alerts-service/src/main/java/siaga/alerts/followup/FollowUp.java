package siaga.alerts.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.FollowUpState;
import siaga.contracts.vocabulary.FollowUpType;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.problem.Problem;

/** A follow-up as it stands. Its state changes only by the acts below, each of which refuses in a wrong state. */
@Entity
@Table(name = "follow_up")
class FollowUp {

    @Id
    UUID id;

    @Column(name = "alert_id")
    UUID alertId;

    @Version
    long revision;

    String agency;

    @Nullable
    String creator;

    @Enumerated(EnumType.STRING)
    FollowUpType type;

    @Enumerated(EnumType.STRING)
    FollowUpState state;

    @Nullable
    @Enumerated(EnumType.STRING)
    Tlp tlp;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    String audience;

    @Nullable
    @Enumerated(EnumType.STRING)
    Compartment compartment;

    /** A {@link Said}. */
    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "patch_base")
    String patchBase;

    /** Version of the alert that its author had before him. */
    @Column(name = "alert_version")
    int alertVersion;

    @Column(name = "created_at")
    Instant createdAt;

    @Nullable
    @Column(name = "proposed_at")
    Instant proposedAt;

    @Nullable
    @Column(name = "decided_at")
    Instant decidedAt;

    @Nullable
    @Column(name = "decision_reason")
    String decisionReason;

    /** Version of the alert that it was made into. */
    @Nullable
    @Column(name = "applied_version")
    Integer appliedVersion;

    /** For the persistence provider. */
    FollowUp() {}

    FollowUp(UUID id, UUID alert, String agency, @Nullable String creator, Instant at) {
        this.id = id;
        this.alertId = alert;
        this.agency = agency;
        this.creator = creator;
        this.state = FollowUpState.DRAFT;
        this.createdAt = at;
    }

    /** Goes before the origin; what the origin itself reports needs nobody's decision. */
    void propose(boolean ofOrigin, Instant at) {
        require("propose", FollowUpState.DRAFT);
        proposedAt = at;
        state = ofOrigin ? FollowUpState.ACCEPTED : FollowUpState.PROPOSED;
        decidedAt = ofOrigin ? at : null;
    }

    void accept(@Nullable String reason, Instant at) {
        require("accept", FollowUpState.PROPOSED);
        decide(FollowUpState.ACCEPTED, reason, at);
    }

    void reject(String reason, Instant at) {
        require("reject", FollowUpState.PROPOSED);
        decide(FollowUpState.REJECTED, reason, at);
    }

    /** Accepts it, if it is not accepted yet, because the alert will say what it proposes. */
    void apply(@Nullable String reason, Instant at) {
        require("apply", FollowUpState.PROPOSED, FollowUpState.ACCEPTED);
        if (appliedVersion != null) {
            throw new Problem(ProblemType.WRONG_STATE, "It stands in version " + appliedVersion + " of the alert.");
        }
        if (state == FollowUpState.PROPOSED) {
            decide(FollowUpState.ACCEPTED, reason, at);
        }
    }

    /** Throws 409 naming the state when the act is not possible in it. */
    void require(String act, FollowUpState... in) {
        if (!Arrays.asList(in).contains(state)) {
            throw new Problem(
                    ProblemType.WRONG_STATE, "`" + act + "` is not possible: the follow-up is " + state + ".");
        }
    }

    private void decide(FollowUpState decision, @Nullable String reason, Instant at) {
        state = decision;
        decisionReason = reason;
        decidedAt = at;
    }
}
