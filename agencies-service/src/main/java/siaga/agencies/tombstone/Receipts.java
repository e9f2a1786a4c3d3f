package siaga.agencies.tombstone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.agencies.agency.Directory;
import siaga.agencies.alert.SharedAlerts;
import siaga.agencies.audit.Actor;
import siaga.agencies.audit.Audit;
import siaga.contracts.problem.Violation;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;
import siaga.kit.text.Remark;

/** Asks for receipts, takes them, and shows the origin who has not given one. */
@ApplicationScoped
public class Receipts {

    private static final String REASON = "/reason";

    private static final String COLUMNS = """
            select agency, sequence, asked_at, answer, reason, answered_at
            from receipt
            """;

    private final EntityManager database;
    private final SharedAlerts alerts;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    Receipts(EntityManager database, SharedAlerts alerts, Directory directory, Audit audit, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** From now on that entry of that inbox waits for a receipt. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ask(String agency, long sequence, UUID alert, Instant at) {
        database.createNativeQuery("""
                        insert into receipt (agency, sequence, alert_id, asked_at)
                        values (:agency, :sequence, :alert, :at)
                        """)
                .setParameter("agency", agency)
                .setParameter("sequence", sequence)
                .setParameter("alert", alert)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Takes the caller's answer; the last one counts, the audit trail keeps them all. 404 when nothing was asked. */
    @Transactional
    Receipt answer(Caller caller, long sequence, @Nullable ReceiptAnswer answer, @Nullable String reason) {
        caller.require(Role.CONTACT_POINT);
        if (answer == null) {
            throw Problem.invalid(List.of(new Violation("/answer", "required", "ERASED or RETAINED.")));
        }
        String why = answer == ReceiptAnswer.RETAINED ? Remark.needed(reason, REASON) : Remark.optional(reason, REASON);
        int asked = database.createNativeQuery("""
                        update receipt
                        set answer = :answer,
                            reason = :reason,
                            answered_at = :at,
                            answered_by = :by
                        where agency = :agency
                          and sequence = :sequence
                        """)
                .setParameter("answer", answer.name())
                .setParameter("reason", why)
                .setParameter("at", clock.instant())
                .setParameter("by", caller.actor())
                .setParameter("agency", caller.agency())
                .setParameter("sequence", sequence)
                .executeUpdate();
        if (asked == 0) {
            throw Problem.notFound();
        }
        audit.add(Actor.of(caller), "receipt." + answer, "inboxes/" + caller.agency() + "/" + sequence, why);
        return receipts(
                        "where agency = :agency and sequence = :sequence",
                        "agency",
                        caller.agency(),
                        "sequence",
                        sequence)
                .getFirst();
    }

    /** Every receipt asked for on that alert, for its origin and those above it; 404 for everybody else. */
    @Transactional
    List<Receipt> of(Caller caller, String alert) {
        SharedAlerts.Known known = alerts.find(alert)
                .filter(found -> isOrigin(caller, found.sharing().origin()))
                .orElseThrow(Problem::notFound);
        return receipts("where alert_id = :alert order by asked_at, agency", "alert", known.id());
    }

    private boolean isOrigin(Caller caller, String origin) {
        return origin.equals(caller.agency())
                || directory.current().lineage(origin).stream()
                        .anyMatch(above -> above.code().equals(caller.agency()));
    }

    @SuppressWarnings("unchecked")
    private List<Receipt> receipts(String condition, Object... parameters) {
        var query = database.createNativeQuery(COLUMNS + condition);
        for (int i = 0; i < parameters.length; i += 2) {
            query.setParameter((String) parameters[i], parameters[i + 1]);
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Receipt(
                        (String) row[0],
                        row[1].toString(),
                        (Instant) row[2],
                        row[3] == null ? null : ReceiptAnswer.valueOf((String) row[3]),
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
    }
}
