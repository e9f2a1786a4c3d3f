package siaga.alerts.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Turns the clocks of an alert, and sees what was told of them. */
@ApplicationScoped
class Reminders {

    private final EntityManager database;

    Reminders(EntityManager database) {
        this.database = database;
    }

    /** Nothing else of what the tests before have left is due. */
    @Transactional
    void clear() {
        database.createNativeQuery("delete from deadline").executeUpdate();
    }

    /** Moves the time of one clock, in seconds from now. */
    @Transactional
    void set(String alert, String clock, String agency, int warnIn, int dueIn) {
        int changed = database.createNativeQuery("""
                        update deadline
                        set started_at = least(started_at, now() + make_interval(secs => :warn)),
                            warn_at = now() + make_interval(secs => :warn),
                            due_at = now() + make_interval(secs => :due)
                        where alert_id = :alert
                          and clock = :clock
                          and agency = :agency
                          and met_at is null
                          and stopped_at is null
                        """)
                .setParameter("warn", warnIn)
                .setParameter("due", dueIn)
                .setParameter("alert", UUID.fromString(alert))
                .setParameter("clock", clock)
                .setParameter("agency", agency)
                .executeUpdate();
        if (changed != 1) {
            throw new IllegalStateException("no such clock: " + clock + " of " + agency);
        }
    }

    /** {@code act CLOCK} of each audit row that Siaga itself has written on the alert. */
    @Transactional
    List<String> told(String alert) {
        List<?> rows = database.createNativeQuery("""
                        select act || ' ' || (details ->> 'kind')
                        from audit
                        where alert_id = :alert
                          and actor = 'siaga'
                        order by id
                        """)
                .setParameter("alert", UUID.fromString(alert))
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** Lets every audit row of that alert fail, or none any more. */
    @Transactional
    void refuseAuditOf(String alert, boolean refuse) {
        if (refuse) {
            database.createNativeQuery("""
                            create or replace function refuse_audit() returns trigger language plpgsql as $$
                            begin
                                raise exception 'refused by a test';
                            end
                            $$
                            """).executeUpdate();
            database.createNativeQuery(
                            "create trigger refuse_audit before insert on audit for each row when (new.alert_id = '"
                                    + UUID.fromString(alert) + "') execute function refuse_audit()")
                    .executeUpdate();
        } else {
            database.createNativeQuery("drop trigger refuse_audit on audit").executeUpdate();
        }
    }
}
