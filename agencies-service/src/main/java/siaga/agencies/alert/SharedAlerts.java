package siaga.agencies.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.Tlp;

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

    /** An alert, how it is shared, and what an entry says of it first; null what was not kept of it. */
    public record Known(
            UUID id,
            String reference,
            int version,
            SharedAlert sharing,
            @Nullable Network network,
            @Nullable AlertType alertType,
            @Nullable RiskDecision riskDecision,
            Instant toldAt) {}

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
                        insert into shared_alert (alert_id, reference, version, sharing, audience_groups,
                          told_at, network, alert_type, risk_decision)
                        values (:alert, :reference, :version, cast(:sharing as jsonb), :groups,
                          :at, :network, :type, :risk)
                        on conflict (alert_id) do update
                        set version = excluded.version,
                            sharing = excluded.sharing,
                            audience_groups = excluded.audience_groups,
                            told_at = excluded.told_at,
                            network = excluded.network,
                            alert_type = excluded.alert_type,
                            risk_decision = excluded.risk_decision
                        """)
                .setParameter("alert", event.alertId())
                .setParameter("reference", event.reference())
                .setParameter("version", event.version())
                .setParameter("sharing", written(event.sharing()))
                .setParameter("groups", event.sharing().audience().groups().toArray(String[]::new))
                .setParameter("at", event.time())
                .setParameter("network", name(event.network()))
                .setParameter("type", name(event.alertType()))
                .setParameter("risk", name(event.riskDecision()))
                .executeUpdate();
        return before;
    }

    /** Every alert that is addressed to one of those sharing groups. */
    public List<Known> addressedTo(Set<String> groups) {
        return all("audience_groups && cast(:key as text[])", groups.toArray(String[]::new));
    }

    /** Every alert but those that the public may read, and those whose content is hidden already. */
    public List<Known> notPublic() {
        return all("sharing ->> 'tlp' <> 'CLEAR' and sharing ->> 'status' <> :key", AlertStatus.WITHDRAWN.name());
    }

    /**
     * The same, and the public ones told of since then.
     *
     * @param member since when the agency concerned is a member: what was told before was not for it
     */
    public List<Known> notPublicOrToldSince(Instant since, Instant member) {
        return all("told_at >= cast(:key as timestamptz)", member.toString()).stream()
                .filter(known ->
                        known.sharing().tlp() != Tlp.CLEAR || !known.toldAt().isBefore(since))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Known> all(String condition, Object key) {
        List<Object[]> rows = database.createNativeQuery(
                        "select alert_id, reference, version, sharing::text, network, alert_type, risk_decision, told_at"
                                + " from shared_alert where " + condition + " order by told_at")
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .map(row -> new Known(
                        (UUID) row[0],
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        read((String) row[3]),
                        word(Network.class, row[4]),
                        word(AlertType.class, row[5]),
                        word(RiskDecision.class, row[6]),
                        (Instant) row[7]))
                .toList();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> vocabulary, @Nullable Object stored) {
        return stored == null ? null : Enum.valueOf(vocabulary, (String) stored);
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
