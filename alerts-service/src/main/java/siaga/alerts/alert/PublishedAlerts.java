package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertKey.Kind;
import siaga.alerts.audit.AuditTrail;
import siaga.alerts.content.AlertContent;
import siaga.alerts.member.MemberDirectory;
import siaga.contracts.sharing.Access;
import siaga.contracts.sharing.Reader;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.kit.page.Cursor;
import siaga.kit.page.Page;

/** The alerts that the sharing policy opens to everybody: TLP:CLEAR, from their distribution on. */
@ApplicationScoped
public class PublishedAlerts {

    // The acts that can change what the public reads; whatever else happens to an alert is nobody's business.
    private static final List<Act> CHANGES = List.of(
            Act.APPROVE,
            Act.DISTRIBUTE,
            Act.RELEASE,
            Act.IMPORT,
            Act.AMEND,
            Act.NARROW,
            Act.WITHDRAW,
            Act.SUPERSEDE,
            Act.CLOSE,
            Act.REOPEN,
            Act.VERIFY,
            Act.QUESTION);

    private final Alerts alerts;
    private final ContentJson json;
    private final MemberDirectory members;
    private final AuditTrail audit;

    PublishedAlerts(Alerts alerts, ContentJson json, MemberDirectory members, AuditTrail audit) {
        this.alerts = alerts;
        this.json = json;
        this.members = members;
        this.audit = audit;
    }

    /** The alert of that reference; empty when there is none that the public may know. */
    @Transactional
    public Optional<PublishedAlert> find(String reference) {
        return alerts.findByReference(reference)
                .filter(this::isPublic)
                .map(alert -> published(List.of(alert)).getFirst());
    }

    /**
     * One page, last distributed first.
     *
     * @param filter without times
     * @param since distributed at or after this time; null for any
     * @param until distributed before this time; null for any
     * @param after cursor of the page before; null for the first
     */
    @Transactional
    public Page<PublishedAlert> page(
            AlertFilter filter, @Nullable Instant since, @Nullable Instant until, int limit, @Nullable String after) {
        AlertQuery query = AlertQuery.ofDistributed(filter, since, until);
        String sql = """
                select a.id
                from alert a
                where a.tlp = 'CLEAR'
                  and a.status in ('DISTRIBUTED', 'WITHDRAWN', 'SUPERSEDED', 'CLOSED')
                  and %s%s
                order by a.distributed_at desc, a.reference desc
                limit :limit
                """.formatted(
                        query.sql(),
                        after == null ? "" : "\n  and (a.distributed_at, a.reference) < (:afterTime, :afterReference)");
        EntityManager database = alerts.getEntityManager();
        // Ids, without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        Query rows = database.createNativeQuery(sql).setParameter("limit", limit + 1);
        query.parameters().forEach(rows::setParameter);
        if (after != null) {
            Position position = Position.of(after);
            rows.setParameter("afterTime", position.at).setParameter("afterReference", position.reference);
        }
        @SuppressWarnings("unchecked")
        List<UUID> ids = rows.getResultList();
        Page<Alert> page =
                Page.of(alerts.inOrder(ids), limit, alert -> Cursor.of(alert.distributedAt, alert.reference));
        return new Page<>(published(page.items().stream().filter(this::isPublic).toList()), page.next(), null);
    }

    private boolean isPublic(Alert alert) {
        return SharingPolicy.access(alert.shared(json.read(alert.content)), Reader.PUBLIC, members.now())
                == Access.PUBLIC;
    }

    private List<PublishedAlert> published(List<Alert> page) {
        Map<UUID, Instant> changes = audit.lastOf(
                page.stream().map(alert -> alert.id).toList(),
                CHANGES.stream().map(Act::word).toList());
        Map<UUID, String> successors = publicReferences(page.stream()
                .map(alert -> alert.supersededBy)
                .filter(id -> id != null)
                .toList());
        return page.stream()
                .map(alert -> published(
                        alert,
                        changes.getOrDefault(alert.id, alert.distributedAt),
                        alert.supersededBy == null ? null : successors.get(alert.supersededBy)))
                .toList();
    }

    private PublishedAlert published(Alert alert, Instant changedAt, @Nullable String successor) {
        boolean withdrawn = alert.status == AlertStatus.WITHDRAWN;
        AlertContent content = withdrawn ? null : json.unmarked(json.read(alert.content));
        return new PublishedAlert(
                alert.reference,
                alert.status,
                alert.verification,
                alert.origin,
                withdrawn ? alert.lastReason : null,
                successor,
                alert.distributedAt,
                alert.withdrawnAt,
                alert.supersededAt,
                alert.closedAt,
                changedAt,
                content == null ? Set.of() : AlertKeys.values(content, Kind.ORIGIN),
                content);
    }

    private Map<UUID, String> publicReferences(Collection<UUID> ids) {
        return alerts.inOrder(List.copyOf(new LinkedHashSet<>(ids))).stream()
                .filter(this::isPublic)
                .collect(Collectors.toMap(alert -> alert.id, alert -> alert.reference));
    }

    /** The last item of a page, by what the public knows of it: an id would tell when the alert was drafted. */
    private record Position(Instant at, String reference) {

        static Position of(String after) {
            List<String> keys = Cursor.parse(after, 2);
            try {
                return new Position(Instant.parse(keys.getFirst()), keys.getLast());
            } catch (DateTimeParseException e) {
                throw Cursor.unreadable();
            }
        }
    }
}
