package siaga.alerts.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.VisibleTo;
import siaga.alerts.deadline.DeadlineFigures.ClockFigures;
import siaga.alerts.deadline.DeadlineFigures.SamplingFigures;
import siaga.alerts.member.MemberDirectory;
import siaga.contracts.vocabulary.AlertClock;
import siaga.kit.caller.Caller;

/** How well the times are kept, counted in the database over what the caller may see. */
@ApplicationScoped
class DeadlineStatistics {

    /** What the figures are broken down by. */
    @Schema(name = "DeadlineFiguresBy")
    enum By {
        agency,
        country
    }

    private final EntityManager database;
    private final MemberDirectory members;
    private final Clock clock;

    DeadlineStatistics(EntityManager database, MemberDirectory members, Clock clock) {
        this.database = database;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Counts.
     *
     * @param since clocks started, and alerts distributed, at or after this time; null for all
     * @param until before this time; null for all
     * @param by null for the figures of all together
     * @param only that clock; null for all, and for the time from sampling to notice
     */
    @Transactional
    DeadlineFigures count(
            Caller caller,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable By by,
            @Nullable AlertClock only) {
        VisibleTo visible = VisibleTo.reader(caller.reader(), members.now());
        List<ClockFigures> clocks = clocks(caller, visible, since, until, by, only);
        return new DeadlineFigures(clocks, only == null ? sampling(caller, visible, since, until, by) : List.of());
    }

    private List<ClockFigures> clocks(
            Caller caller,
            VisibleTo visible,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable By by,
            @Nullable AlertClock only) {
        Map<String, Object> parameters = parameters(caller, visible, since, until);
        parameters.put("now", clock.instant());
        if (only != null) {
            parameters.put("clock", only.name());
        }
        String sql = """
                select d.clock, %s as part,
                    count(*),
                    count(*) filter (where d.met_at <= d.due_at),
                    count(*) filter (where d.met_at > d.due_at),
                    count(*) filter (where d.met_at is null and d.stopped_at is null and d.due_at >= :now),
                    count(*) filter (where d.met_at is null and d.stopped_at is null and d.due_at < :now),
                    count(*) filter (where d.stopped_at is not null),
                    percentile_cont(0.5) within group (order by took.hours) filter (where d.met_at is not null),
                    percentile_cont(0.9) within group (order by took.hours) filter (where d.met_at is not null)
                from deadline d
                join alert a on a.id = d.alert_id
                left join member m on m.code = d.agency
                cross join lateral (
                    select cast(extract(epoch from d.met_at - d.started_at) as double precision) / 3600 as hours
                ) took
                where %s
                and (d.clock <> 'REQUEST' or :me in (d.agency, d.asked_by, a.origin))
                and (d.clock not in ('NOTIFY', 'RECALL_ACTION') or %s)
                %s%s
                group by 1, 2
                order by 1, 2
                """.formatted(
                        part(by, "d.agency"),
                        visible.sql(),
                        unmarked("'/dates', '/dates/riskKnownAt', '/measures', '/risk', '/risk/recallClass'"),
                        period("d.started_at", since, until),
                        only == null ? "" : "and d.clock = :clock");
        return rows(sql, parameters).stream()
                .map(row -> new ClockFigures(
                        AlertClock.valueOf((String) row[0]),
                        by == By.agency ? (String) row[1] : null,
                        by == By.country ? (String) row[1] : null,
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6]),
                        number(row[7]),
                        rounded(row[8]),
                        rounded(row[9])))
                .toList();
    }

    private List<SamplingFigures> sampling(
            Caller caller, VisibleTo visible, @Nullable Instant since, @Nullable Instant until, @Nullable By by) {
        String sql = """
                select %s as part,
                    count(*),
                    count(*) filter (where took.days <= 30),
                    percentile_cont(0.5) within group (order by took.days)
                from alert a
                left join member m on m.code = a.origin
                cross join lateral (
                    select cast(extract(epoch from a.distributed_at
                        - cast(a.content -> 'dates' ->> 'sampledAt' as timestamptz)) as double precision) / 86400 as days
                ) took
                where %s
                and took.days is not null
                and %s
                %s
                group by 1
                order by 1
                """.formatted(
                        part(by, "a.origin"),
                        visible.sql(),
                        unmarked("'/dates', '/dates/sampledAt'"),
                        period("a.distributed_at", since, until));
        return rows(sql, parameters(caller, visible, since, until)).stream()
                .map(row -> sampling((String) row[0], by, number(row[1]), number(row[2]), (Double) row[3]))
                .toList();
    }

    private static SamplingFigures sampling(
            @Nullable String part, @Nullable By by, long distributed, long inTime, Double medianDays) {
        double share = (double) inTime / distributed;
        return new SamplingFigures(
                by == By.agency ? part : null,
                by == By.country ? part : null,
                distributed,
                inTime,
                hundredths(share),
                share > 0.5,
                hundredths(medianDays));
    }

    /** What is marked for a compartment counts only for its author: the others might tell it from the figures. */
    private static String unmarked(String pointers) {
        return """
                (a.origin = :me or not exists (
                    select 1
                    from jsonb_array_elements(coalesce(a.content -> 'compartments', cast('[]' as jsonb))) mark
                    where mark ->> 'pointer' in (%s)
                ))""".formatted(pointers);
    }

    private static String part(@Nullable By by, String agency) {
        return switch (by) {
            case null -> "cast(null as text)";
            case agency -> agency;
            case country -> "m.state ->> 'country'";
        };
    }

    private static String period(String column, @Nullable Instant since, @Nullable Instant until) {
        return (since == null ? "" : "and " + column + " >= :since\n")
                + (until == null ? "" : "and " + column + " < :until\n");
    }

    private static Map<String, Object> parameters(
            Caller caller, VisibleTo visible, @Nullable Instant since, @Nullable Instant until) {
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("me", caller.agency());
        if (since != null) {
            parameters.put("since", since);
        }
        if (until != null) {
            parameters.put("until", until);
        }
        return parameters;
    }

    private List<Object[]> rows(String sql, Map<String, Object> parameters) {
        // Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        Query query = database.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private static @Nullable Double rounded(@Nullable Object value) {
        return value == null ? null : hundredths((Double) value);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
