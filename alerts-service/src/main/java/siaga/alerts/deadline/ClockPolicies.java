package siaga.alerts.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.AlertClock;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;

/** Loads and stores the policy table. */
@ApplicationScoped
class ClockPolicies {

    private static final String SELECT = """
            select id, clock, network, type, risk_decision, recall_class, length, unit, warn_percent, version, changed_at
            from clock_policy
            """;

    private final EntityManager database;

    ClockPolicies(EntityManager database) {
        this.database = database;
    }

    ClockTable table() {
        return new ClockTable(rows(SELECT + "order by id", null));
    }

    Optional<ClockPolicy> find(String id) {
        return rows(SELECT + "where id = :id", id).stream().findFirst();
    }

    /** The same, held against every other change. */
    Optional<ClockPolicy> findForUpdate(String id) {
        return rows(SELECT + "where id = :id\nfor update", id).stream().findFirst();
    }

    void store(ClockPolicy row) {
        database.createNativeQuery("""
                        update clock_policy
                        set length = :length,
                            unit = :unit,
                            warn_percent = :warn,
                            version = :version,
                            changed_at = :at
                        where id = :id
                        """)
                .setParameter("length", row.length().value())
                .setParameter("unit", row.length().unit().name())
                .setParameter("warn", row.warnPercent())
                .setParameter("version", row.version())
                .setParameter("at", row.changedAt())
                .setParameter("id", row.id())
                .executeUpdate();
    }

    private List<ClockPolicy> rows(String sql, @Nullable String id) {
        Query query = database.createNativeQuery(sql);
        if (id != null) {
            query.setParameter("id", id);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> policy((Object[]) row)).toList();
    }

    private static ClockPolicy policy(Object[] row) {
        return new ClockPolicy(
                (String) row[0],
                AlertClock.valueOf((String) row[1]),
                row[2] == null ? null : Network.valueOf((String) row[2]),
                row[3] == null ? null : AlertType.valueOf((String) row[3]),
                row[4] == null ? null : RiskDecision.valueOf((String) row[4]),
                row[5] == null ? null : RecallClass.valueOf((String) row[5]),
                new ClockLength(((Number) row[6]).intValue(), ClockLength.Unit.valueOf((String) row[7])),
                ((Number) row[8]).intValue(),
                ((Number) row[9]).intValue(),
                (Instant) row[10]);
    }
}
