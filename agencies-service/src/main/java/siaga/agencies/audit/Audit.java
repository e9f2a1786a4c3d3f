package siaga.agencies.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The record of who did what; only ever added to, in the transaction of what was done. */
@ApplicationScoped
public class Audit {

    private final EntityManager entities;
    private final Clock clock;

    Audit(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Records an act.
     *
     * @param act a word such as {@code agency.suspend}
     * @param subject what it was done to, such as {@code agencies/ID-BPOM}
     * @param detail the reason given, or what was changed
     */
    public void add(Actor actor, String act, String subject, @Nullable String detail) {
        entities.createNativeQuery("""
                        insert into audit (at, agency, client, person, act, subject, detail)
                        values (:at, :agency, :client, :person, :act, :subject, :detail)
                        """)
                .setParameter("at", clock.instant())
                .setParameter("agency", actor.agency())
                .setParameter("client", actor.client())
                .setParameter("person", actor.person())
                .setParameter("act", act)
                .setParameter("subject", subject)
                .setParameter("detail", detail)
                .executeUpdate();
    }
}
