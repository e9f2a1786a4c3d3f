package siaga.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The audit trail of one alert. */
@ApplicationScoped
public class Trail {

    private final EntityManager database;

    Trail(EntityManager database) {
        this.database = database;
    }

    /** The names of the acts since the alert was distributed. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<String> acts(String alert) {
        List<String> acts = database.createNativeQuery("select act from audit where alert_id = :alert order by id")
                .setParameter("alert", UUID.fromString(alert))
                .getResultList();
        return acts.subList(acts.indexOf("approve") + 1, acts.size());
    }

    /** What the trail keeps of the last act beside its name, as JSON. */
    @Transactional
    public String lastDetails(String alert) {
        return (String) database.createNativeQuery("""
                        select details::text
                        from audit
                        where alert_id = :alert
                        order by id desc
                        limit 1
                        """)
                .setParameter("alert", UUID.fromString(alert))
                .getSingleResult();
    }
}
