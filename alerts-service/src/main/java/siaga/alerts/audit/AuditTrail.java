package siaga.alerts.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
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
        database.createNativeMutationQuery("""
                        insert into audit (alert_id, act, agency, actor, at, version, reason, details)
                        values (:alert, :act, :agency, :actor, :at, :version, :reason, cast(:details as jsonb))
                        """)
                .setParameter("alert", alert)
                .setParameter("act", act)
                .setParameter("agency", caller.agency())
                .setParameter("actor", caller.actor())
                .setParameter("at", at)
                .setParameter("version", version)
                .setParameter("reason", reason, String.class)
                .setParameter("details", details, String.class)
                .executeUpdate();
    }
}
