package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Tlp;

/**
 * Keeps what {@link AlertCounts} counts beside the alerts: the keys of those that every member may read, and narrow
 * copies of the others. An alert is counted from its distribution on, until it is withdrawn.
 */
@ApplicationScoped
class CountedAlerts {

    private final EntityManager database;

    CountedAlerts(EntityManager database) {
        this.database = database;
    }

    /** Counts the alert as it stands in the database, when it is one that is counted and is not counted yet. */
    void add(Alert alert) {
        if (alert.distributedAt == null || alert.status == AlertStatus.WITHDRAWN) {
            return;
        }
        if (alert.tlp == Tlp.GREEN || alert.tlp == Tlp.CLEAR) {
            addOpen(alert);
        } else {
            addRestricted(alert);
        }
    }

    /** Counts it no more. */
    void remove(Alert alert) {
        if (alert.distributedAt == null) {
            return;
        }
        database.createNativeQuery("""
                        with keys as (
                            delete from open_key
                            where alert_id = :alert
                        )
                        delete from restricted_alert
                        where id = :alert
                        """).setParameter("alert", alert.id).executeUpdate();
    }

    private void addOpen(Alert alert) {
        database.createNativeQuery("""
                        insert into open_key (alert_id, kind, value)
                        select alert_id, kind, value
                        from alert_key
                        where alert_id = :alert
                          and kind in ('HAZARD', 'ORIGIN')
                        """).setParameter("alert", alert.id).executeUpdate();
    }

    private void addRestricted(Alert alert) {
        database.createNativeQuery("""
                        insert into restricted_alert (
                            id, origin, creator, tlp, audience_agencies, audience_countries, audience_groups,
                            audience_exclude, audience_persons, flag_agencies, flag_countries, network, type,
                            risk_decision, distributed_at, hazards, origins)
                        select
                            a.id, a.origin, a.creator, a.tlp, a.audience_agencies, a.audience_countries, a.audience_groups,
                            a.audience_exclude, a.audience_persons, a.flag_agencies, a.flag_countries, a.network, a.type,
                            a.risk_decision, a.distributed_at,
                            array(select k.value from alert_key k where k.alert_id = a.id and k.kind = 'HAZARD'),
                            array(select k.value from alert_key k where k.alert_id = a.id and k.kind = 'ORIGIN')
                        from alert a
                        where a.id = :alert
                        """).setParameter("alert", alert.id).executeUpdate();
    }
}
