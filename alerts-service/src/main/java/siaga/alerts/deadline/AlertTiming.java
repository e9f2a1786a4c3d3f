package siaga.alerts.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import siaga.alerts.alert.Act;
import siaga.alerts.alert.AlertClocks;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Ask;
import siaga.contracts.event.Matter;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.AlertClock;
import siaga.contracts.vocabulary.FollowUpType;
import siaga.contracts.vocabulary.RequestState;
import siaga.kit.time.UuidSource;

/** Starts, moves, meets and stops the deadlines of an alert as acts on it and answers to it call for. */
@ApplicationScoped
class AlertTiming implements AlertClocks {

    private final Deadlines deadlines;
    private final ClockPolicies policies;
    private final UuidSource ids;

    AlertTiming(Deadlines deadlines, ClockPolicies policies, UuidSource ids) {
        this.deadlines = deadlines;
        this.policies = policies;
        this.ids = ids;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Ask> after(Act act, AlertFile alert, Instant at) {
        AlertDeadlines known = new AlertDeadlines(deadlines.of(alert.id()));
        ClockWork work = new ClockWork(act, alert, known, policies.table(), ids, Deadline.stored(at));
        if (alert.status().afterDistribution()) {
            new TimesOfDistributed(work, () -> deadlines.heardOf(alert.id())).adjust();
        } else {
            TimesBeforeDistribution.adjust(work);
        }
        deadlines.store(known);
        return known.toAcknowledge();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void acknowledged(AlertFile alert, String agency, AcknowledgementState state, Instant at) {
        AlertDeadlines known = new AlertDeadlines(deadlines.of(alert.id()));
        meet(known, AlertClock.ACKNOWLEDGE, agency, at);
        if (state.compareTo(AcknowledgementState.ANSWERED) >= 0) {
            meet(known, AlertClock.FIRST_ANSWER, agency, at);
        }
        deadlines.store(known);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void told(AlertFile alert, String agency, AlertEventType type, Matter matter, Instant at) {
        if (answers(type, matter)) {
            AlertDeadlines known = new AlertDeadlines(deadlines.of(alert.id()));
            meet(known, AlertClock.FIRST_ANSWER, agency, at);
            deadlines.store(known);
        }
    }

    @Override
    public Optional<TimeToNotify> toNotify(UUID alert) {
        return deadlines
                .lastOf(alert, AlertClock.NOTIFY)
                .map(deadline -> new TimeToNotify(deadline.dueAt(), deadline.metAt()));
    }

    /** A follow-up with substance, and the answer to a request; not that a request is declined or taken back. */
    private static boolean answers(AlertEventType type, Matter matter) {
        return switch (type) {
            case FOLLOW_UP_ADDED -> FollowUpType.valueOf(matter.kind()).substantive();
            case REQUEST_ANSWERED -> RequestState.ANSWERED.name().equals(matter.state());
            default -> false;
        };
    }

    private static void meet(AlertDeadlines known, AlertClock clock, String agency, Instant at) {
        known.meet(known.running(clock, agency).stream().toList(), Deadline.stored(at));
    }
}
