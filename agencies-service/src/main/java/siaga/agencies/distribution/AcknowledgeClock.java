package siaga.agencies.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.member.WorkingCalendar;
import siaga.contracts.vocabulary.RiskDecision;

/** Until when a flagged agency must acknowledge. */
@ApplicationScoped
class AcknowledgeClock {

    private final ClockSettings clocks;

    AcknowledgeClock(ClockSettings clocks) {
        this.clocks = clocks;
    }

    /** Counted from the act, to the second, on that agency's calendar. */
    Instant due(AlertEvent event, WorkingCalendar calendar) {
        Instant from = event.time();
        Instant due = event.riskDecision() == RiskDecision.SERIOUS
                ? from.plus(clocks.acknowledge().serious())
                : calendar.plusWorkingDays(from, clocks.acknowledge().workingDays());
        return due.truncatedTo(ChronoUnit.SECONDS);
    }
}
