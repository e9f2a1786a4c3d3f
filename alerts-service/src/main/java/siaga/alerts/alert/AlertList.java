package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.member.Directory;
import siaga.alerts.member.MemberDirectory;
import siaga.kit.caller.Caller;
import siaga.kit.page.Cursor;
import siaga.kit.page.Page;
import siaga.kit.page.PageLimit;

/** Lists what the caller may see, newest first; a page stays where it is while alerts arrive. */
@ApplicationScoped
class AlertList {

    private final EntityManager database;
    private final Alerts alerts;
    private final MemberDirectory members;
    private final ContentJson json;
    private final Redaction redaction;
    private final Clock clock;

    AlertList(
            EntityManager database,
            Alerts alerts,
            MemberDirectory members,
            ContentJson json,
            Redaction redaction,
            Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.members = members;
        this.json = json;
        this.redaction = redaction;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @param after cursor of the page before; null for the first
     * @param total {@code exact} or {@code estimate}; null for none
     */
    @Transactional
    Page<AlertSummary> page(
            Caller caller, AlertFilter filter, @Nullable Integer limit, @Nullable String after, @Nullable Total total) {
        int size = PageLimit.of(limit, PageLimit.MOST, PageLimit.DEFAULT);
        Directory directory = members.now();
        VisibleTo visible = VisibleTo.reader(caller.reader(), directory);
        AlertQuery query = AlertQuery.of(filter, directory.find(caller.agency()).orElse(null), clock.instant());
        Page<Alert> rows = Page.of(rows(visible, query, size, after), size, alert -> Cursor.of(alert.id));
        Page<AlertSummary> page = rows.map(alert ->
                AlertSummary.of(redaction.view(new Readable(alert, json.read(alert.content), directory), caller)));
        return total == null ? page : page.withTotal(total(visible, query, total));
    }

    /** How a total is counted. */
    enum Total {
        exact,
        estimate
    }

    private List<Alert> rows(VisibleTo visible, AlertQuery query, int size, @Nullable String after) {
        String sql = "select a.id\nfrom alert a\nwhere " + visible.sql() + "\nand " + query.sql()
                + (after == null ? "" : "\nand a.id < :after")
                + "\norder by a.id desc\nlimit :limit";
        // Ids, without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        Query rows = database.createNativeQuery(sql);
        bind(rows, visible.parameters());
        bind(rows, query.parameters());
        if (after != null) {
            rows.setParameter("after", position(after));
        }
        @SuppressWarnings("unchecked")
        List<UUID> ids = rows.setParameter("limit", size + 1).getResultList();
        return alerts.inOrder(ids);
    }

    /** Counts at most so many for an estimate: beyond that, more precision helps nobody. */
    private long total(VisibleTo visible, AlertQuery query, Total total) {
        String counted = total == Total.exact ? "" : "\nlimit 10000";
        // Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        Query count = database.createNativeQuery("select count(*) from (select 1 from alert a where " + visible.sql()
                + "\nand " + query.sql() + counted + ") found");
        bind(count, visible.parameters());
        bind(count, query.parameters());
        return ((Number) count.getSingleResult()).longValue();
    }

    private static UUID position(String after) {
        try {
            return UUID.fromString(Cursor.parse(after, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw Cursor.unreadable();
        }
    }

    private static void bind(Query query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
    }
}
