package siaga.alerts.codelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Loads and stores the lists. */
@ApplicationScoped
class KeptLists {

    private final EntityManager database;
    private final ObjectMapper mapper;

    KeptLists(EntityManager database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Moves on with every change of any list. */
    long revision() {
        // Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        return (long) database.createNativeQuery("select revision from code_list_revision")
                .getSingleResult();
    }

    /** Waits for every other change of any list to end; the first thing a change does. */
    void lock() {
        database.createNativeQuery("select revision from code_list_revision for update")
                .getSingleResult();
    }

    CodeLists load() {
        // The revision is read first: content newer than it is merely read again next time.
        long revision = revision();
        @SuppressWarnings("unchecked")
        List<String> states =
                database.createNativeQuery("select state::text from code_list").getResultList();
        return new CodeLists(
                revision,
                states.stream().map(state -> read(state, CodeList.class)).toList());
    }

    /** What the program shipped when each list was last brought in, by name. */
    Map<String, ShippedList> shipped() {
        @SuppressWarnings("unchecked")
        List<String> lists = database.createNativeQuery("select shipped::text from code_list")
                .getResultList();
        return lists.stream()
                .map(list -> read(list, ShippedList.class))
                .collect(Collectors.toMap(ShippedList::name, list -> list));
    }

    /** Stores a version of a list that is there already. */
    void store(CodeList list) {
        database.createNativeQuery("""
                        update code_list
                        set version = :version,
                            state = cast(:state as jsonb)
                        where name = :name
                        """)
                .setParameter("name", list.name())
                .setParameter("version", list.version())
                .setParameter("state", write(list))
                .executeUpdate();
        changed();
    }

    /** Stores a version of a list, with what the program ships of it. */
    void store(CodeList list, ShippedList shipped) {
        database.createNativeQuery("""
                        insert into code_list (name, version, state, shipped_version, shipped)
                        values (:name, :version, cast(:state as jsonb), :shippedVersion, cast(:shipped as jsonb))
                        on conflict (name) do update
                        set version = excluded.version,
                            state = excluded.state,
                            shipped_version = excluded.shipped_version,
                            shipped = excluded.shipped
                        """)
                .setParameter("name", list.name())
                .setParameter("version", list.version())
                .setParameter("state", write(list))
                .setParameter("shippedVersion", shipped.version())
                .setParameter("shipped", write(shipped))
                .executeUpdate();
        changed();
    }

    private void changed() {
        database.createNativeQuery("update code_list_revision set revision = revision + 1")
                .executeUpdate();
    }

    private String write(Object list) {
        try {
            return mapper.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return mapper.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a code list that was stored cannot be read", e);
        }
    }
}
