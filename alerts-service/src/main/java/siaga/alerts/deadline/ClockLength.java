package siaga.alerts.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import siaga.contracts.member.WorkingCalendar;

/** How long something may take. */
@Schema(name = "ClockLength", description = "How long it may take.")
record ClockLength(@Schema(examples = "48") int value, Unit unit) {

    /** What is counted. */
    @Schema(name = "ClockUnit")
    enum Unit {
        HOURS,
        /** Of 24 hours each. */
        DAYS,
        /** On the calendar and in the time zone of the agency that must act; a day off does not count. */
        WORKING_DAYS
    }

    /** When it is over, to the second. */
    Instant after(Instant from, WorkingCalendar calendar) {
        Instant over =
                switch (unit) {
                    case HOURS -> from.plus(Duration.ofHours(value));
                    case DAYS -> from.plus(Duration.ofDays(value));
                    case WORKING_DAYS -> calendar.plusWorkingDays(from, value);
                };
        return over.truncatedTo(ChronoUnit.SECONDS);
    }
}
