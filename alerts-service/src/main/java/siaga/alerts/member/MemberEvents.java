package siaga.alerts.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import siaga.contracts.event.AgencyState;
import siaga.contracts.event.Topics;
import siaga.kit.consumer.EventHandler;
import siaga.kit.consumer.EventReader;
import siaga.kit.consumer.ReceivedEvent;

/** Keeps the last state of each member; an older one that arrives late changes nothing. */
@ApplicationScoped
class MemberEvents implements EventHandler {

    private final EntityManager database;
    private final EventReader reader;

    MemberEvents(EntityManager database, EventReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public String topic() {
        return Topics.AGENCIES;
    }

    @Override
    public String group() {
        return "alerts-service.members";
    }

    @Override
    public void handle(ReceivedEvent event) {
        AgencyState state = reader.read(event, AgencyState.class, AgencyState.SCHEMA);
        database.createNativeQuery("""
                        insert into member (code, revision, state)
                        values (:code, :revision, cast(:state as jsonb))
                        on conflict (code) do update
                        set revision = excluded.revision,
                            state = excluded.state
                        where member.revision < excluded.revision
                        """)
                .setParameter("code", state.code())
                .setParameter("revision", state.revision())
                .setParameter("state", new String(event.value(), StandardCharsets.UTF_8))
                .executeUpdate();
    }
}
