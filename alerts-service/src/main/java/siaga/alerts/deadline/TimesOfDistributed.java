package siaga.alerts.deadline;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import siaga.alerts.alert.Act;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.AlertClock;
import siaga.contracts.vocabulary.FlagAttention;

/** The clocks of a distributed alert: those of the flagged agencies, and those of its origin. */
final class TimesOfDistributed {

    private final ClockWork work;
    private final Supplier<Map<String, AcknowledgementState>> heard;

    /** @param heard how far each agency has come, asked only when it matters */
    TimesOfDistributed(ClockWork work, Supplier<Map<String, AcknowledgementState>> heard) {
        this.work = work;
        this.heard = heard;
    }

    void adjust() {
        AlertDeadlines deadlines = work.deadlines();
        switch (work.act()) {
            case DISTRIBUTE, APPROVE, RELEASE -> {
                verified();
                run();
            }
            case IMPORT, AMEND, NARROW -> run();
            case REOPEN -> {
                // Nobody could answer a request while the alert was closed.
                deadlines.resume(AlertClock.REQUEST, Act.CLOSE.word());
                run();
            }
            case CLOSE -> {
                deadlines.meet(deadlines.running(AlertClock.CLOSURE), work.at());
                stop(deadlines.running(any -> true));
            }
            case WITHDRAW, SUPERSEDE -> stop(deadlines.running(any -> true));
            default -> {
                // Nothing that others say or do to it moves its clocks.
            }
        }
    }

    /** Released past the desk, it was not the desk that was in time. */
    private void verified() {
        List<Deadline> ofDesk = work.deadlines().running(AlertClock.VERIFY);
        if (work.act() == Act.APPROVE) {
            work.deadlines().meet(ofDesk, work.at());
        } else {
            stop(ofDesk);
        }
    }

    private void run() {
        AlertFile alert = work.alert();
        Set<String> toAcknowledge = new LinkedHashSet<>();
        Set<String> toAnswer = new LinkedHashSet<>();
        for (AlertFile.Asked asked : alert.flagged()) {
            if (asked.agency().equals(alert.origin())) {
                continue;
            }
            toAcknowledge.add(asked.agency());
            if (asked.attention() == FlagAttention.FOR_FOLLOW_UP) {
                toAnswer.add(asked.agency());
            }
        }
        run(AlertClock.ACKNOWLEDGE, toAcknowledge, AcknowledgementState.ACKNOWLEDGED);
        run(AlertClock.FIRST_ANSWER, toAnswer, AcknowledgementState.ANSWERED);
        // Whoever passes a public source's alert on has not to recall anything, nor to close what others found.
        if (!alert.ofPublicSource()) {
            recall();
            close();
        }
    }

    private void run(AlertClock clock, Set<String> agencies, AcknowledgementState enough) {
        stop(work.deadlines().running(deadline -> deadline.clock() == clock && !agencies.contains(deadline.agency())));
        Optional<ClockPolicy> policy = work.policy(clock);
        if (policy.isEmpty()) {
            stop(work.deadlines().running(clock));
            return;
        }
        for (String agency : agencies) {
            Optional<Deadline> running = work.deadlines().running(clock, agency);
            if (running.isPresent()) {
                bringForward(running.get(), policy.get());
            } else if (!work.deadlines().everMet(clock, agency) && !heard(agency, enough)) {
                work.start(agency, policy.get(), work.at());
            }
        }
    }

    private void recall() {
        String origin = work.alert().origin();
        Optional<ClockPolicy> policy = work.policy(AlertClock.RECALL_ACTION);
        Optional<Deadline> running = work.deadlines().running(AlertClock.RECALL_ACTION, origin);
        boolean acted = !work.alert().content().measures().isEmpty();
        if (policy.isEmpty()) {
            stop(running.stream().toList());
        } else if (running.isPresent()) {
            if (acted) {
                work.deadlines().meet(List.of(running.get()), work.at());
            } else {
                bringForward(running.get(), policy.get());
            }
        } else if (!work.deadlines().everMet(AlertClock.RECALL_ACTION, origin)) {
            if (acted) {
                work.startAndMeet(origin, policy.get(), work.at());
            } else {
                work.start(origin, policy.get(), work.at());
            }
        }
    }

    private void close() {
        String origin = work.alert().origin();
        Optional<Deadline> running = work.deadlines().running(AlertClock.CLOSURE, origin);
        work.policy(AlertClock.CLOSURE)
                .ifPresent(policy -> running.ifPresentOrElse(
                        deadline -> bringForward(deadline, policy), () -> work.start(origin, policy, work.at())));
    }

    /** Under the same row of the policy a clock keeps its time, whatever the secretariat has made of the row since. */
    private void bringForward(Deadline running, ClockPolicy policy) {
        if (!running.policy().equals(policy.id())) {
            work.deadlines().change(running.under(policy, work.at(), work.calendar(running.agency())));
        }
    }

    /** At the first distribution nobody can have been heard. */
    private boolean heard(String agency, AcknowledgementState enough) {
        Instant distributed = work.alert().distributedAt();
        if (distributed != null && Deadline.stored(distributed).equals(work.at())) {
            return false;
        }
        AcknowledgementState state = heard.get().get(agency);
        return state != null && state.compareTo(enough) >= 0;
    }

    private void stop(List<Deadline> which) {
        work.deadlines().stop(which, work.at(), work.act().word());
    }
}
