package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import siaga.alerts.member.Directory;
import siaga.alerts.member.MemberDirectory;
import siaga.kit.caller.Caller;

/**
 * Counts the alerts that stand (distributed and not withdrawn) and that a caller may see, each count in one query. What
 * every member may read is counted from indexes, without looking at the rows; only the rest is held against the
 * visibility predicate. What the caller may not see, and the marked places of what it may, count nowhere.
 */
@ApplicationScoped
public class AlertCounts {

    private static final String OPEN = """
            a.status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED')
              and a.tlp in ('GREEN', 'CLEAR')""";

    private final EntityManager database;
    private final MemberDirectory members;

    AlertCounts(EntityManager database, MemberDirectory members) {
        this.database = database;
        this.members = members;
    }

    /** What alerts are counted by. An alert with several hazards or origins counts once for each of them. */
    public enum By {
        network("a.network"),
        type("a.type"),
        riskDecision("a.risk_decision"),
        /** Hazard category. */
        hazard("HAZARD", "a.hazards"),
        /** Country where the product or its ingredient was made. */
        origin("ORIGIN", "a.origins"),
        notifiedBy("a.origin"),
        /** Month of distribution, UTC. */
        month("date_bin('1 day', a.distributed_at, timestamptz '2000-01-01Z')") {
            @Override
            String shown() {
                // Days (UTC) are counted first: cutting a time to its day is cheap, and few days are left to be named.
                return "to_char(value at time zone 'UTC', 'YYYY-MM')";
            }

            @Override
            String order() {
                return "1";
            }
        };

        private final @Nullable String kind;
        private final String expression;

        By(String column) {
            this.kind = null;
            this.expression = column;
        }

        By(String kind, String values) {
            this.kind = kind;
            this.expression = values;
        }

        String shown() {
            return "value";
        }

        String order() {
            return "2 desc, 1";
        }
    }

    /**
     * How many alerts have a value.
     *
     * @param value a code, or a month such as {@code 2026-11}
     */
    public record Count(String value, long count) {}

    /** All that was asked for, of one moment. */
    public record Counts(long total, Map<By, List<Count>> by) {}

    /**
     * Counts for that caller.
     *
     * @param filter without times and without {@code flaggedFor}
     * @param since distributed at or after this time; null for any
     * @param until distributed before this time; null for any
     * @return a list for each that was asked for, the most frequent first; months in their order
     */
    @Transactional
    public Counts count(
            Caller caller, AlertFilter filter, @Nullable Instant since, @Nullable Instant until, Collection<By> asked) {
        database.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        Directory directory = members.now();
        VisibleTo visible = VisibleTo.reader(caller.reader(), directory);
        AlertQuery query = AlertQuery.ofDistributed(filter, since, until);
        Map<By, List<Count>> counts = new EnumMap<>(By.class);
        for (By by : asked) {
            counts.put(by, visible.nothing() ? List.of() : counts(by, visible, query));
        }
        return new Counts(visible.nothing() ? 0 : total(visible, query), counts);
    }

    private long total(VisibleTo visible, AlertQuery query) {
        String sql = """
                select sum(n)
                from (
                  select count(*) as n
                  from alert a
                  where %s
                  and %s
                  union all
                  select count(*)
                  from restricted_alert a
                  where %s
                  and %s
                ) counted
                """.formatted(OPEN, query.sql(), visible.afterDistribution(), query.sql());
        return ((Number) bound(sql, visible, query).getSingleResult()).longValue();
    }

    private List<Count> counts(By by, VisibleTo visible, AlertQuery query) {
        String sql = """
                select %s, sum(n)
                from (
                  %s
                  union all
                  %s
                ) counted
                where value is not null
                group by 1
                order by %s
                """.formatted(by.shown(), open(by, query), restricted(by, visible, query), by.order());
        @SuppressWarnings("unchecked")
        List<Object[]> rows = bound(sql, visible, query).getResultList();
        return rows.stream()
                .map(row -> new Count((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    private static String open(By by, AlertQuery query) {
        if (by.kind == null) {
            return """
                    select %s as value, count(*) as n
                      from alert a
                      where %s
                      and %s
                      group by 1""".formatted(by.expression, OPEN, query.sql());
        }
        if (query.everything()) {
            return """
                    select k.value, count(*) as n
                      from open_key k
                      where k.kind = '%s'
                      group by k.value""".formatted(by.kind);
        }
        return """
                select k.value, count(*) as n
                  from alert a
                  join open_key k on k.alert_id = a.id
                  where k.kind = '%s'
                  and %s
                  and %s
                  group by k.value""".formatted(by.kind, OPEN, query.sql());
    }

    private static String restricted(By by, VisibleTo visible, AlertQuery query) {
        String each = by.kind == null
                ? "select " + by.expression + " as value, count(*) as n\n  from restricted_alert a"
                : "select k.value, count(*) as n\n  from restricted_alert a\n  cross join unnest(" + by.expression
                        + ") as k (value)";
        return each + "\n  where " + visible.afterDistribution() + "\n  and " + query.sql() + "\n  group by 1";
    }

    /** Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them. */
    private Query bound(String sql, VisibleTo visible, AlertQuery query) {
        Query bound = database.createNativeQuery(sql);
        visible.parameters().forEach(bound::setParameter);
        query.parameters().forEach(bound::setParameter);
        return bound;
    }
}
