package siaga.alerts.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.AlertClock;

/** Loads and stores deadlines. Whoever changes one holds its alert. */
@ApplicationScoped
class Deadlines {

    private static final String SELECT = """
            select id, alert_id, clock, agency, subject, asked_by, policy, started_at, warn_at, due_at,
                met_at, stopped_at, stopped_by, warned_at, breached_at
            from deadline
            """;

    private static final String ROWS = """
            jsonb_to_recordset(cast(:rows as jsonb)) as row (
                id uuid, "alertId" uuid, clock text, agency text, subject uuid, "askedBy" text, policy text,
                "startedAt" timestamptz, "warnAt" timestamptz, "dueAt" timestamptz, "metAt" timestamptz,
                "stoppedAt" timestamptz, "stoppedBy" text, "warnedAt" timestamptz, "breachedAt" timestamptz)
            """;

    private static final String INSERT = """
            insert into deadline (id, alert_id, clock, agency, subject, asked_by, policy, started_at, warn_at, due_at,
                met_at, stopped_at, stopped_by, warned_at, breached_at)
            select id, "alertId", clock, agency, subject, "askedBy", policy, "startedAt", "warnAt", "dueAt",
                "metAt", "stoppedAt", "stoppedBy", "warnedAt", "breachedAt"
            from\s""" + ROWS;

    private static final String UPDATE = """
            update deadline d
            set policy = row.policy,
                warn_at = row."warnAt",
                due_at = row."dueAt",
                met_at = row."metAt",
                stopped_at = row."stoppedAt",
                stopped_by = row."stoppedBy",
                warned_at = row."warnedAt",
                breached_at = row."breachedAt"
            from\s""" + ROWS + "where d.id = row.id";

    private final EntityManager database;
    private final ObjectMapper mapper;

    Deadlines(EntityManager database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** All of an alert, in the order in which they were started. */
    List<Deadline> of(UUID alert) {
        return rows(database.createNativeQuery(SELECT + "where alert_id = :alert\norder by started_at, id")
                .setParameter("alert", alert));
    }

    /** Those of an alert that there is something to tell of by now. */
    List<Deadline> dueOf(UUID alert, Instant now) {
        return rows(database.createNativeQuery(
                        SELECT + "where alert_id = :alert\nand next_at <= :now\norder by next_at, id")
                .setParameter("alert", alert)
                .setParameter("now", now));
    }

    /** The last of one kind on an alert that has not ceased to matter. */
    Optional<Deadline> lastOf(UUID alert, AlertClock clock) {
        return rows(database.createNativeQuery(SELECT + """
                        where alert_id = :alert
                        and clock = :clock
                        and stopped_at is null
                        order by started_at desc
                        limit 1
                        """)
                        .setParameter("alert", alert)
                        .setParameter("clock", clock.name()))
                .stream()
                .findFirst();
    }

    /** That of a request which has not been answered, running or stopped. */
    Optional<Deadline> unmetOf(UUID request) {
        return rows(database.createNativeQuery(SELECT + "where subject = :request\nand met_at is null")
                        .setParameter("request", request))
                .stream()
                .findFirst();
    }

    /** How far the agencies have come on an alert, whose answers may be older than its clocks. */
    Map<String, AcknowledgementState> heardOf(UUID alert) {
        List<?> rows =
                database.createNativeQuery("""
                        select agency, state
                        from acknowledgement
                        where alert_id = :alert
                        """).setParameter("alert", alert).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(
                        Collectors.toMap(row -> (String) row[0], row -> AcknowledgementState.valueOf((String) row[1])));
    }

    void store(AlertDeadlines deadlines) {
        // A clock that starts anew has its forerunner stopped first: one of a kind runs.
        write(UPDATE, deadlines.changed());
        write(INSERT, deadlines.added());
    }

    private void write(String sql, List<Deadline> rows) {
        if (!rows.isEmpty()) {
            database.createNativeQuery(sql).setParameter("rows", json(rows)).executeUpdate();
        }
    }

    private String json(List<Deadline> rows) {
        try {
            return mapper.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a deadline can be written", e);
        }
    }

    private static List<Deadline> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> deadline((Object[]) row)).toList();
    }

    private static Deadline deadline(Object[] row) {
        return new Deadline(
                (UUID) row[0],
                (UUID) row[1],
                AlertClock.valueOf((String) row[2]),
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                (Instant) row[7],
                (Instant) row[8],
                (Instant) row[9],
                (Instant) row[10],
                (Instant) row[11],
                (String) row[12],
                (Instant) row[13],
                (Instant) row[14]);
    }
}
