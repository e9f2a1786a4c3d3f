package siaga.alerts.deadline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import siaga.alerts.alert.Act;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.event.AgencyState;
import siaga.contracts.member.WorkingCalendar;
import siaga.contracts.vocabulary.AlertClock;
import siaga.kit.time.UuidSource;

/** One act on one alert, with what its clocks are started and stopped by. */
record ClockWork(Act act, AlertFile alert, AlertDeadlines deadlines, ClockTable table, UuidSource ids, Instant at) {

    private static final WorkingCalendar NONE = new WorkingCalendar(ZoneOffset.UTC, Set.of(), Set.of());

    Optional<ClockPolicy> policy(AlertClock clock) {
        return table.holding(clock, alert.content());
    }

    void start(String agency, ClockPolicy policy, Instant from) {
        deadlines.start(started(agency, policy, from));
    }

    /** For what was done before anybody had to be timed. */
    void startAndMeet(String agency, ClockPolicy policy, Instant from) {
        deadlines.start(started(agency, policy, from).met(from));
    }

    WorkingCalendar calendar(String agency) {
        return alert.directory().state(agency).map(AgencyState::calendar).orElse(NONE);
    }

    private Deadline started(String agency, ClockPolicy policy, Instant from) {
        return Deadline.started(ids.next(), alert.id(), agency, policy, from, calendar(agency));
    }
}
