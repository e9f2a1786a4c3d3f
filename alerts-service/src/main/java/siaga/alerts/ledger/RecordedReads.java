package siaga.alerts.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.kit.page.Cursor;
import siaga.kit.page.Page;

/** Loads what stands in the ledger of reads. */
@ApplicationScoped
public class RecordedReads {

    private final EntityManager database;

    RecordedReads(EntityManager database) {
        this.database = database;
    }

    /**
     * What to leave out.
     *
     * @param agencies only reads of these; of all when empty
     * @param ways only reads by these; by all when empty
     * @param since only reads at or after this time
     */
    public record Filter(
            Collection<String> agencies,
            Collection<ReadWay> ways,
            @Nullable Instant since) {}

    /**
     * The reads of an alert, newest first. Needs a transaction.
     *
     * @param onlyOf the one agency whose reads may be shown; null when all may be
     * @param after cursor of the page before; null for the first
     */
    public Page<RecordedRead> of(UUID alert, @Nullable String onlyOf, Filter filter, int size, @Nullable String after) {
        // Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select id, at, agency, client, person, way, version, detail, trace_id
                        from alert_read
                        where alert_id = :alert
                          and id < :before
                          and (cast(:only as text) is null or agency = cast(:only as text))
                          and (cardinality(cast(:agencies as text[])) = 0 or agency = any(cast(:agencies as text[])))
                          and (cardinality(cast(:ways as text[])) = 0 or way = any(cast(:ways as text[])))
                          and (cast(:since as timestamptz) is null or at >= cast(:since as timestamptz))
                        order by id desc
                        limit :limit
                        """)
                .setParameter("alert", alert)
                .setParameter("before", after == null ? Long.MAX_VALUE : position(after))
                .setParameter("only", onlyOf)
                .setParameter("agencies", filter.agencies().toArray(String[]::new))
                .setParameter("ways", filter.ways().stream().map(ReadWay::name).toArray(String[]::new))
                .setParameter(
                        "since", filter.since() == null ? null : filter.since().toString())
                .setParameter("limit", size + 1)
                .getResultList();
        return Page.of(rows, size, row -> Cursor.of(row[0])).map(RecordedReads::read);
    }

    private static RecordedRead read(Object[] row) {
        return new RecordedRead(
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ReadWay.valueOf((String) row[5]),
                ((Number) row[6]).intValue(),
                (String) row[7],
                (String) row[8]);
    }

    private static long position(String after) {
        try {
            return Long.parseLong(Cursor.parse(after, 1).getFirst());
        } catch (NumberFormatException e) {
            throw Cursor.unreadable();
        }
    }
}
