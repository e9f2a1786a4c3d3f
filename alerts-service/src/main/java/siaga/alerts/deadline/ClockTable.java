package siaga.alerts.deadline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import siaga.alerts.content.AlertContent;
import siaga.contracts.vocabulary.AlertClock;

/** The policy table as it stood at one moment. */
record ClockTable(List<ClockPolicy> rows) {

    /** The most specific row for a clock on that alert; empty when the clock does not run on such an alert. */
    Optional<ClockPolicy> holding(AlertClock clock, AlertContent alert) {
        return rows.stream()
                .filter(row -> row.clock() == clock && row.holdsFor(alert))
                .max(Comparator.comparingInt(ClockPolicy::specificity));
    }
}
