package siaga.alerts.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import siaga.kit.caller.Caller;

/** Writes one row for each act, in the transaction of the act. */
@ApplicationScoped
public class AuditTrail {

    private final Session database;

    AuditTrail(Session database) {
        this.database = database;
    }

    /**
     * Notes an act.
     *
     * @param version of the alert after the act
     * @param details JSON, such as the desk's checklist
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(
            UUID alert,
            String act,
            Caller caller,
            Instant at,
            int version,
            @Nullable String reason,
            @Nullable String details) {
        insert(alert, null, act, caller, at, version, reason, details);
    }

    /**
     * Notes an act on something that is no alert.
     *
     * @param subject the path of the thing, such as {@code code-lists/food-hazard}
     * @param details JSON
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(
            String subject, String act, Caller caller, Instant at, @Nullable String reason, @Nullable String details) {
        insert(null, subject, act, caller, at, null, reason, details);
    }

    /** When one of these acts was last done to each of these alerts; nothing for those to which none was. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Instant> lastOf(Collection<UUID> alerts, Collection<String> acts) {
        EntityManager reading = database;
        // Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        @SuppressWarnings("unchecked")
        List<Object[]> rows = reading.createNativeQuery("""
                        select alert_id, max(at)
                        from audit
                        where alert_id = any(:alerts)
                          and act = any(:acts)
                        group by alert_id
                        """)
                .setParameter("alerts", alerts.toArray(UUID[]::new))
                .setParameter("acts", acts.toArray(String[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    private void insert(
            @Nullable UUID alert,
            @Nullable String subject,
            String act,
            Caller caller,
            Instant at,
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable String details) {
        database.createNativeMutationQuery("""
                        insert into audit (alert_id, subject, act, agency, actor, at, version, reason, details)
                        values (:alert, :subject, :act, :agency, :actor, :at, :version, :reason, cast(:details as jsonb))
                        """)
                .setParameter("alert", alert, UUID.class)
                .setParameter("subject", subject, String.class)
                .setParameter("act", act)
                .setParameter("agency", caller.agency())
                .setParameter("actor", caller.actor())
                .setParameter("at", at)
                .setParameter("version", version, Integer.class)
                .setParameter("reason", reason, String.class)
                .setParameter("details", details, String.class)
                .executeUpdate();
    }
}
