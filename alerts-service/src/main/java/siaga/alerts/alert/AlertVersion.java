package siaga.alerts.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an alert said in one of its versions; the database refuses to change one that was distributed. */
@Entity
@Table(name = "alert_version")
@IdClass(AlertVersion.Key.class)
class AlertVersion {

    @Id
    @Column(name = "alert_id")
    UUID alertId;

    @Id
    int version;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    @Nullable
    @Column(name = "distributed_at")
    Instant distributedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    /** For the persistence provider. */
    AlertVersion() {}

    AlertVersion(Alert alert, String changedBy, Instant at) {
        this.alertId = alert.id;
        this.version = alert.version;
        this.changedAt = at;
        this.changedBy = changedBy;
        this.distributedAt = alert.status.afterDistribution() ? at : null;
        this.content = alert.content;
    }

    /** The alert and the number within it. */
    record Key(UUID alertId, int version) implements Serializable {}
}
