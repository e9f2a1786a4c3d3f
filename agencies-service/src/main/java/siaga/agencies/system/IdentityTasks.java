package siaga.agencies.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The agencies whose clients in Keycloak are to be made what this database wants; kept until that has been seen. */
@ApplicationScoped
class IdentityTasks {

    // Longer than any answer of Keycloak is waited for, and what an instance that died is waited for.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final EntityManager entities;
    private final IdentitySettings settings;
    private final Clock clock;

    IdentityTasks(EntityManager entities, IdentitySettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** As soon as this transaction has committed. */
    void add(String agency) {
        add(agency, clock.instant());
    }

    /** Once the creation of a client that has begun now must have ended. */
    void addCleanUp(String agency) {
        add(agency, clock.instant().plus(settings.patience()).plusSeconds(1));
    }

    private void add(String agency, Instant due) {
        entities.createNativeQuery("""
                        insert into identity_task (agency, due_at)
                        values (:agency, :due)
                        on conflict (agency) do update
                        set generation = identity_task.generation + 1,
                            due_at = least(identity_task.due_at, excluded.due_at)
                        """)
                .setParameter("agency", agency)
                .setParameter("due", due)
                .executeUpdate();
    }

    /** The next task that is due, for this instance alone; empty when there is none. */
    @Transactional
    Optional<IdentityTask> claim() {
        Instant now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Object[]> claimed = entities.createNativeQuery("""
                        update identity_task
                        set leased_until = :lease,
                            attempts = attempts + 1
                        where agency = (
                          select agency
                          from identity_task
                          where due_at <= :now
                            and (leased_until is null or leased_until < :now)
                          order by due_at
                          limit 1
                          for update skip locked
                        )
                        returning agency, generation, attempts
                        """)
                .setParameter("lease", now.plus(LEASE))
                .setParameter("now", now)
                .getResultList();
        return claimed.stream()
                .map(row ->
                        new IdentityTask((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).intValue()))
                .findFirst();
    }

    /** Done, unless something has asked for it again since it was claimed. */
    @Transactional
    void done(IdentityTask task) {
        int deleted = entities.createNativeQuery("""
                        delete from identity_task
                        where agency = :agency
                          and generation = :generation
                        """)
                .setParameter("agency", task.agency())
                .setParameter("generation", task.generation())
                .executeUpdate();
        if (deleted == 0) {
            retry(task, clock.instant());
        }
    }

    /** To be done again, not before that time. */
    @Transactional
    void retry(IdentityTask task, Instant due) {
        entities.createNativeQuery("""
                        update identity_task
                        set leased_until = null,
                            due_at = :due
                        where agency = :agency
                        """)
                .setParameter("agency", task.agency())
                .setParameter("due", due)
                .executeUpdate();
    }
}
