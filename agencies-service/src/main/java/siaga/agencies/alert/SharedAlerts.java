package siaga.agencies.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.sharing.SharedAlert;

/** Remembers how each distributed alert is shared, as the last act on it left it. */
@ApplicationScoped
public class SharedAlerts {

    private static final Pattern REFERENCE = Pattern.compile("SG-\\d{4}-\\d{5,}");

    private final EntityManager database;
    private final ObjectMapper json;

    SharedAlerts(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An alert and how it is shared. */
    public record Known(UUID id, String reference, SharedAlert sharing) {}

    /** By id or reference; empty for what has never been distributed. */
    public Optional<Known> find(String idOrReference) {
        if (REFERENCE.matcher(idOrReference).matches()) {
            return all("reference = :key", idOrReference).stream().findFirst();
        }
        try {
            return all("alert_id = :key", UUID.fromString(idOrReference)).stream()
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Takes over what the event says, and returns what was known before; empty at the first distribution. */
    public Optional<SharedAlert> replace(AlertEvent event) {
        Optional<SharedAlert> before =
                all("alert_id = :key", event.alertId()).stream().findFirst().map(Known::sharing);
        database.createNativeQuery("""
                        insert into shared_alert (alert_id, reference, version, sharing, audience_groups)
                        values (:alert, :reference, :version, cast(:sharing as jsonb), :groups)
                        on conflict (alert_id) do update
                        set version = excluded.version,
                            sharing = excluded.sharing,
                            audience_groups = excluded.audience_groups
                        """)
                .setParameter("alert", event.alertId())
                .setParameter("reference", event.reference())
                .setParameter("version", event.version())
                .setParameter("sharing", written(event.sharing()))
                .setParameter("groups", event.sharing().audience().groups().toArray(String[]::new))
                .executeUpdate();
        return before;
    }

    /** Every alert that is addressed to one of those sharing groups. */
    public List<Known> addressedTo(Set<String> groups) {
        return all("audience_groups && cast(:key as text[])", groups.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private List<Known> all(String condition, Object key) {
        List<Object[]> rows = database.createNativeQuery(
                        "select alert_id, reference, sharing::text from shared_alert where " + condition)
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .map(row -> new Known((UUID) row[0], (String) row[1], read((String) row[2])))
                .toList();
    }

    private String written(SharedAlert sharing) {
        try {
            return json.writeValueAsString(sharing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    private SharedAlert read(String stored) {
        try {
            return json.readValue(stored, SharedAlert.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored can be read", e);
        }
    }
}
