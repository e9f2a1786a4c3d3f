package siaga.alerts.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import siaga.alerts.content.AlertContent;

/** Loads and stores alerts with their versions and keys. */
@ApplicationScoped
class Alerts implements PanacheRepositoryBase<Alert, UUID> {

    private static final Pattern REFERENCE = Pattern.compile("SG-\\d{4}-\\d{5,}");

    private final ContentJson json;
    private final CountedAlerts counted;

    Alerts(ContentJson json, CountedAlerts counted) {
        this.json = json;
        this.counted = counted;
    }

    /** By id or reference; empty for what is neither. */
    Optional<Alert> find(String idOrReference) {
        return find(idOrReference, LockModeType.NONE);
    }

    /** The same, held against every other act on this alert until the transaction ends. */
    Optional<Alert> findForUpdate(String idOrReference) {
        return find(idOrReference, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Empty for what is no reference, an id too. */
    Optional<Alert> findByReference(String reference) {
        return REFERENCE.matcher(reference).matches() ? find(reference) : Optional.empty();
    }

    Optional<Alert> findBySourceForUpdate(String scheme, String number) {
        return find("sourceScheme = ?1 and sourceNumber = ?2", scheme, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those alerts, in that order. */
    List<Alert> inOrder(List<UUID> ids) {
        Map<UUID, Alert> found =
                list("id in ?1", ids).stream().collect(Collectors.toMap(alert -> alert.id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Optional<Alert> find(String idOrReference, LockModeType lock) {
        if (REFERENCE.matcher(idOrReference).matches()) {
            return find("reference", idOrReference).withLock(lock).firstResultOptional();
        }
        try {
            return findByIdOptional(UUID.fromString(idOrReference), lock);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A new alert with its first version. */
    void add(Alert alert, AlertContent content, String changedBy, Instant at) {
        persist(alert);
        getEntityManager().persist(new AlertVersion(alert, changedBy, at));
        flush();
        insertKeys(alert, content);
        counted.add(alert);
    }

    /** The version that the alert has just been given. */
    void addVersion(Alert alert, AlertContent content, String changedBy, Instant at) {
        getEntityManager().persist(new AlertVersion(alert, changedBy, at));
        flush();
        forgetKeys(alert);
        insertKeys(alert, content);
        counted.add(alert);
    }

    /** From now on the version can be read by others, and never changes, and the alert is counted. */
    void markVersionDistributed(Alert alert) {
        getEntityManager()
                .createNativeQuery("""
                        update alert_version
                        set distributed_at = :at
                        where alert_id = :alert
                          and version = :version
                          and distributed_at is null
                        """)
                .setParameter("at", alert.distributedAt)
                .setParameter("alert", alert.id)
                .setParameter("version", alert.version)
                .executeUpdate();
        counted.add(alert);
    }

    /** What was withdrawn is not found by what it said, nor counted. */
    void forgetKeys(Alert alert) {
        counted.remove(alert);
        getEntityManager()
                .createNativeQuery("delete from alert_key where alert_id = :alert")
                .setParameter("alert", alert.id)
                .executeUpdate();
    }

    Optional<AlertVersion> version(Alert alert, int version) {
        return Optional.ofNullable(
                getEntityManager().find(AlertVersion.class, new AlertVersion.Key(alert.id, version)));
    }

    List<AlertVersion> versions(Alert alert) {
        return getEntityManager()
                .createQuery("from AlertVersion where alertId = :alert order by version", AlertVersion.class)
                .setParameter("alert", alert.id)
                .getResultList();
    }

    /** The next reference of the year in which it is given (UTC). */
    String nextReference(Instant at) {
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        // Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        Number number = (Number) getEntityManager()
                .createNativeQuery("select next_reference(:year)")
                .setParameter("year", year)
                .getSingleResult();
        return "SG-%d-%05d".formatted(year, number.longValue());
    }

    /** Whoever may read the alert may search by its keys, so the marked places have none. */
    private void insertKeys(Alert alert, AlertContent content) {
        List<AlertKey> keys = AlertKeys.of(json.unmarked(content));
        if (keys.isEmpty()) {
            return;
        }
        getEntityManager()
                .createNativeQuery("""
                        insert into alert_key (alert_id, kind, value)
                        select :alert, kind, value
                        from unnest(cast(:kinds as text[]), cast(:values as text[])) as key (kind, value)
                        on conflict do nothing
                        """)
                .setParameter("alert", alert.id)
                .setParameter(
                        "kinds", keys.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .setParameter("values", keys.stream().map(AlertKey::value).toArray(String[]::new))
                .executeUpdate();
    }
}
