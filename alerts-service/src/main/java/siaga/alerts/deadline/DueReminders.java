package siaga.alerts.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Ask;
import siaga.contracts.event.Matter;
import siaga.contracts.vocabulary.AlertClock;
import siaga.contracts.vocabulary.Asked;

/**
 * Warns and tells of breaches, one alert at a time, in one transaction with the mark that it was done: whatever dies, each is
 * told exactly once, and several instances share the alerts by the locks on them.
 */
@ApplicationScoped
class DueReminders {

    private final EntityManager database;
    private final Deadlines deadlines;
    private final AlertFiles alerts;

    DueReminders(EntityManager database, Deadlines deadlines, AlertFiles alerts) {
        this.database = database;
        this.deadlines = deadlines;
        this.alerts = alerts;
    }

    /** The reminders of an alert could not be written; nothing of them was. */
    static class ReminderFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final UUID alert;

        ReminderFailed(UUID alert, Throwable cause) {
            super("the reminders of alert " + alert + " could not be written", cause);
            this.alert = alert;
        }
    }

    /**
     * Tells whatever is due of the alert that has waited longest.
     *
     * @param aside alerts to leave alone
     * @return how many reminders it was; empty when nothing is due that no other instance or act has in hand
     * @throws ReminderFailed naming the alert
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Integer> tellNext(Instant now, Collection<UUID> aside) {
        Optional<UUID> next = claim(now, aside);
        try {
            return next.map(alert -> tell(alert, now));
        } catch (RuntimeException e) {
            throw new ReminderFailed(next.orElseThrow(), e);
        }
    }

    private Optional<UUID> claim(Instant now, Collection<UUID> aside) {
        List<?> found = database.createNativeQuery("""
                        select a.id
                        from deadline d
                        join alert a on a.id = d.alert_id
                        where d.next_at <= :now
                          and a.id <> all(:aside)
                        order by d.next_at
                        limit 1
                        for update of a skip locked
                        """)
                .setParameter("now", now)
                .setParameter("aside", aside.toArray(UUID[]::new))
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Read only now that the alert is held: another instance may have told it all between the two statements. */
    private int tell(UUID alert, Instant now) {
        List<Deadline> due = deadlines.dueOf(alert, now);
        if (due.isEmpty()) {
            return 0;
        }
        AlertFile file = alerts.toRemind(alert);
        AlertDeadlines told = new AlertDeadlines(due);
        for (Deadline deadline : due) {
            // What has to be warned of and is over already is told as what it is.
            boolean over = !deadline.dueAt().isAfter(now);
            told.change(over ? deadline.breached(now) : deadline.warned(now));
            alerts.remind(
                    file,
                    over ? AlertEventType.DEADLINE_BREACHED : AlertEventType.DEADLINE_WARNING,
                    matter(file, deadline),
                    new Ask(deadline.agency(), asked(deadline.clock()), deadline.dueAt()),
                    now);
        }
        deadlines.store(told);
        return due.size();
    }

    private static Matter matter(AlertFile alert, Deadline deadline) {
        Set<String> tells = new TreeSet<>(Set.of(alert.origin()));
        tells.add(deadline.agency());
        if (deadline.askedBy() != null) {
            tells.add(deadline.askedBy());
        }
        return new Matter(alert.id(), deadline.clock().name(), null, href(alert, deadline), null, tells);
    }

    private static String href(AlertFile alert, Deadline deadline) {
        return deadline.subject() == null ? alert.href() : alert.href() + "/requests/" + deadline.subject();
    }

    private static Asked asked(AlertClock clock) {
        return switch (clock) {
            case NOTIFY -> Asked.VALIDATE;
            case VERIFY -> Asked.VERIFY;
            case ACKNOWLEDGE -> Asked.ACKNOWLEDGE;
            case FIRST_ANSWER -> Asked.FOLLOW_UP;
            case RECALL_ACTION -> Asked.TAKE_MEASURE;
            case CLOSURE -> Asked.CLOSE;
            case REQUEST -> Asked.ANSWER;
        };
    }
}
