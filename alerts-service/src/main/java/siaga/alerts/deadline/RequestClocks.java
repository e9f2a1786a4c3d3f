package siaga.alerts.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.event.AgencyState;
import siaga.contracts.vocabulary.AlertClock;
import siaga.kit.time.UuidSource;

/**
 * The clocks of requests, from being made to being answered; for the feature that keeps them, in its transactions, with the
 * alert held. Their reminders go to the asked agency, to whoever asked, and to the origin of the alert.
 */
@ApplicationScoped
public class RequestClocks {

    private final Deadlines deadlines;
    private final ClockPolicies policies;
    private final UuidSource ids;

    RequestClocks(Deadlines deadlines, ClockPolicies policies, UuidSource ids) {
        this.deadlines = deadlines;
        this.policies = policies;
        this.ids = ids;
    }

    /** Until when a request is to be answered that names no time, on the calendar of the asked agency; UTC, to the second. */
    @Transactional
    public Instant dueAt(AlertFile alert, String agency, Instant from) {
        return policy(alert)
                .length()
                .after(
                        from,
                        alert.directory()
                                .state(agency)
                                .map(AgencyState::calendar)
                                .orElseThrow(() -> new IllegalArgumentException("not a member: " + agency)));
    }

    /**
     * Starts the clock of a request.
     *
     * @param agency code of the agency that is asked
     * @param askedBy code of the agency that asks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(UUID request, AlertFile alert, String agency, String askedBy, Instant startedAt, Instant dueAt) {
        AlertDeadlines started = new AlertDeadlines(List.of());
        started.start(
                Deadline.ofRequest(ids.next(), alert.id(), agency, request, askedBy, policy(alert), startedAt, dueAt));
        deadlines.store(started);
    }

    /** Gives it another time, of which it warns anew; nothing when it does not run. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void extend(UUID request, AlertFile alert, Instant dueAt, Instant at) {
        int warnPercent = policy(alert).warnPercent();
        change(request, deadline -> deadline.running() ? deadline.dueBy(dueAt, at, warnPercent) : deadline);
    }

    /** The asked agency has answered. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void met(UUID request, Instant at) {
        change(request, deadline -> deadline.running() ? deadline.met(at) : deadline);
    }

    /**
     * Nobody waits for the answer any more; nor will it run on when its alert, closed meanwhile, is reopened.
     *
     * @param by the act that stopped it, such as {@code request.withdraw}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stop(UUID request, Instant at, String by) {
        change(request, deadline -> deadline.stopped(at, by));
    }

    private void change(UUID request, UnaryOperator<Deadline> how) {
        deadlines.unmetOf(request).ifPresent(known -> {
            AlertDeadlines one = new AlertDeadlines(List.of(known));
            one.change(how.apply(known));
            deadlines.store(one);
        });
    }

    private ClockPolicy policy(AlertFile alert) {
        return policies.table()
                .holding(AlertClock.REQUEST, alert.content())
                .orElseThrow(() -> new IllegalStateException("the policy has a row for every request"));
    }
}
