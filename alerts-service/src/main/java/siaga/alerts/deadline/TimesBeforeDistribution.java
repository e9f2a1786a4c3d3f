package siaga.alerts.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AlertClock;
import siaga.contracts.vocabulary.AlertStatus;

/** The clock to notify, which the author's own words start, and the desk's. */
final class TimesBeforeDistribution {

    private TimesBeforeDistribution() {}

    static void adjust(ClockWork work) {
        if (work.alert().status() == AlertStatus.DISCARDED) {
            work.deadlines().stop(work.deadlines().running(any -> true), work.at(), word(work));
            return;
        }
        toNotify(work);
        toVerify(work);
    }

    /** Runs as soon as a draft of that kind says when the risk was known, and moves when it says otherwise. */
    private static void toNotify(ClockWork work) {
        AlertFile alert = work.alert();
        Optional<Deadline> running = work.deadlines().running(AlertClock.NOTIFY, alert.origin());
        if (alert.validatedAt() != null) {
            work.deadlines().meet(running.stream().toList(), alert.validatedAt());
            return;
        }
        Instant known = alert.content().riskKnownAt();
        Optional<ClockPolicy> policy = work.policy(AlertClock.NOTIFY);
        boolean wanted = known != null && policy.isPresent();
        boolean asItIs = wanted
                && running.filter(deadline -> deadline.startedAt().equals(Deadline.stored(known))
                                && deadline.policy().equals(policy.get().id()))
                        .isPresent();
        if (asItIs) {
            return;
        }
        work.deadlines().stop(running.stream().toList(), work.at(), word(work));
        if (wanted) {
            work.start(alert.origin(), policy.get(), known);
        }
    }

    private static void toVerify(ClockWork work) {
        AlertFile alert = work.alert();
        boolean withDesk = alert.status() == AlertStatus.IN_VERIFICATION;
        boolean running = !work.deadlines().running(AlertClock.VERIFY).isEmpty();
        if (withDesk && !running && alert.sentToDeskAt() != null) {
            desk(alert)
                    .ifPresent(desk -> work.policy(AlertClock.VERIFY)
                            .ifPresent(policy -> work.start(desk, policy, alert.sentToDeskAt())));
        } else if (!withDesk) {
            work.deadlines().stop(work.deadlines().running(AlertClock.VERIFY), work.at(), word(work));
        }
    }

    /** The secretariat's agency; of several, always the same. */
    private static Optional<String> desk(AlertFile alert) {
        return alert.directory().all().stream()
                .filter(member -> member.kind() == AgencyKind.SECRETARIAT && member.active())
                .map(Member::code)
                .min(Comparator.naturalOrder());
    }

    private static String word(ClockWork work) {
        return work.act().word();
    }
}
