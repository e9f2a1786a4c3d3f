package siaga.alerts.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.alert.UnfinishedAgencies;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;
import siaga.kit.text.Remark;

/** Keeps each flagged agency's own sub-state. */
@ApplicationScoped
class Acknowledgements implements UnfinishedAgencies {

    private final Session database;
    private final AlertFiles alerts;
    private final Clock clock;

    Acknowledgements(Session database, AlertFiles alerts, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * How far an agency has come.
     *
     * @param attention what was asked of it; null when its flag was taken back since
     * @param changedAt null as long as nothing was heard from it
     */
    record Acknowledgement(
            String agency,
            @Nullable FlagAttention attention,
            AcknowledgementState state,
            @Nullable String note,
            @Nullable Instant changedAt) {}

    /** Moves the caller's agency on; 403 when nothing was asked of it, 409 when it would go back. */
    @Transactional
    Acknowledgement move(Caller caller, String id, AcknowledgementState to, @Nullable String noted) {
        String note = Remark.optional(noted, "/note");
        AlertFile alert = alerts.toAnswer(caller, id);
        caller.require(Role.CONTACT_POINT);
        FlagAttention attention = alert.flag(caller.agency())
                .orElseThrow(() -> Problem.forbidden("Only a flagged agency acknowledges; yours is not flagged."));
        AcknowledgementState from = stored(alert.id())
                .getOrDefault(caller.agency(), unheard(caller.agency()))
                .state();
        if (to.compareTo(from) <= 0) {
            throw new Problem(
                    ProblemType.WRONG_STATE,
                    "Your agency is " + from + " on this alert; it can only move on from there.");
        }
        Instant now = clock.instant();
        store(alert.id(), caller, to, note, now);
        alerts.acknowledged(caller, alert, to, note, now);
        return new Acknowledgement(caller.agency(), attention, to, note, now);
    }

    /** Every flagged agency, and every one that answered while it was flagged. */
    @Transactional
    List<Acknowledgement> table(Caller caller, String id) {
        AlertFile alert = alerts.toRead(caller, id);
        Map<String, Acknowledgement> heard = stored(alert.id());
        Map<String, Acknowledgement> all = alert.flagged().stream()
                .collect(Collectors.toMap(AlertFile.Asked::agency, asked -> {
                    Acknowledgement known = heard.getOrDefault(asked.agency(), unheard(asked.agency()));
                    return new Acknowledgement(
                            asked.agency(), asked.attention(), known.state(), known.note(), known.changedAt());
                }));
        heard.forEach(all::putIfAbsent);
        return all.values().stream()
                .sorted(Comparator.comparing(Acknowledgement::agency))
                .toList();
    }

    @Override
    public List<String> unfinished(UUID alert, Collection<String> agencies) {
        Map<String, Acknowledgement> heard = stored(alert);
        return agencies.stream()
                .filter(agency -> heard.getOrDefault(agency, unheard(agency)).state() != AcknowledgementState.DONE)
                .toList();
    }

    private static Acknowledgement unheard(String agency) {
        return new Acknowledgement(agency, null, AcknowledgementState.NEW, null, null);
    }

    private Map<String, Acknowledgement> stored(UUID alert) {
        List<Object[]> rows = database.createNativeQuery("""
                        select agency, state, note, changed_at
                        from acknowledgement
                        where alert_id = :alert
                        """, Object[].class)
                .setParameter("alert", alert)
                .getResultList();
        return rows.stream()
                .map(row -> new Acknowledgement(
                        (String) row[0], null, AcknowledgementState.valueOf((String) row[1]), (String) row[2], (Instant)
                                row[3]))
                .collect(Collectors.toMap(Acknowledgement::agency, Function.identity()));
    }

    private void store(UUID alert, Caller caller, AcknowledgementState state, @Nullable String note, Instant at) {
        database.createNativeMutationQuery("""
                        insert into acknowledgement (alert_id, agency, state, note, changed_at, changed_by)
                        values (:alert, :agency, :state, :note, :at, :by)
                        on conflict (alert_id, agency) do update
                        set state = excluded.state,
                            note = excluded.note,
                            changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        """)
                .setParameter("alert", alert)
                .setParameter("agency", caller.agency())
                .setParameter("state", state.name())
                .setParameter("note", note, String.class)
                .setParameter("at", at)
                .setParameter("by", caller.actor())
                .executeUpdate();
    }
}
