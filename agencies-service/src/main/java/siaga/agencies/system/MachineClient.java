package siaga.agencies.system;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.vocabulary.Role;
import siaga.kit.problem.Problem;

/** A machine client, as stored: never its secret. */
@Entity
@Table(name = "system")
class MachineClient {

    @Id
    @Column(name = "client_id")
    private String clientId;

    private String agency;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Role> roles;

    @Enumerated(EnumType.STRING)
    private SystemStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "provisioning_at")
    private Instant provisioningAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @NullUnmarked
    protected MachineClient() {}

    MachineClient(String clientId, String agency, String name, List<Role> roles, Instant now) {
        this();
        this.clientId = clientId;
        this.agency = agency;
        this.name = name;
        this.roles = roles;
        this.status = SystemStatus.PENDING;
        this.createdAt = now;
        this.provisioningAt = now;
    }

    /** @throws Problem WRONG_STATE when it has been revoked */
    void provision(Instant now) {
        if (status == SystemStatus.REVOKED) {
            throw new Problem(ProblemType.WRONG_STATE, clientId + " has been revoked.");
        }
        provisioningAt = now;
    }

    /**
     * It exists in Keycloak.
     *
     * @return whether it was not so before
     * @throws Problem WRONG_STATE when it has been revoked
     */
    boolean activate(Instant now) {
        provision(now);
        boolean first = status == SystemStatus.PENDING;
        status = SystemStatus.ACTIVE;
        return first;
    }

    /** @return whether it was not so before */
    boolean revoke(Instant now) {
        if (status == SystemStatus.REVOKED) {
            return false;
        }
        status = SystemStatus.REVOKED;
        revokedAt = now;
        return true;
    }

    /** It has been seen to be gone from Keycloak. */
    void removed(Instant now) {
        removedAt = now;
    }

    boolean givenUp(Instant now, Duration patience) {
        return status == SystemStatus.PENDING && provisioningAt.plus(patience).isBefore(now);
    }

    String clientId() {
        return clientId;
    }

    String agency() {
        return agency;
    }

    String name() {
        return name;
    }

    List<Role> roles() {
        return roles;
    }

    SystemStatus status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    Instant removedAt() {
        return removedAt;
    }
}
