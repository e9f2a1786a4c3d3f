package siaga.contracts.member;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When an agency works. Deadlines in working days are counted on the agency's own calendar and time zone.
 *
 * @param timeZone IANA name
 * @param weekend days of the week on which nobody works
 * @param holidays public holidays, and whatever other days off the agency has
 * @param hours null when the agency has not said its own: then {@link WorkingHours#USUAL} hold
 */
public record WorkingCalendar(
        ZoneId timeZone,
        Set<DayOfWeek> weekend,
        Set<LocalDate> holidays,
        @Nullable WorkingHours hours) {

    public WorkingCalendar {
        // In the order of time, so that the same calendar is written in the same way by every process.
        weekend = Collections.unmodifiableSet(new TreeSet<>(weekend));
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a calendar without a working day has no deadlines");
        }
    }

    /** With the usual working hours. */
    public WorkingCalendar(ZoneId timeZone, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
        this(timeZone, weekend, holidays, null);
    }

    public boolean worksOn(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The same local time that many working days later; a day off does not count. */
    public Instant plusWorkingDays(Instant from, int days) {
        ZonedDateTime local = from.atZone(timeZone);
        int left = days;
        while (left > 0) {
            local = local.plusDays(1);
            if (worksOn(local.toLocalDate())) {
                left--;
            }
        }
        return local.toInstant();
    }

    /** Whether people are at work there at that moment. */
    public boolean worksAt(Instant moment) {
        ZonedDateTime local = moment.atZone(timeZone);
        return worksOn(local.toLocalDate()) && ownOrUsualHours().contain(local.toLocalTime());
    }

    /** When people are there next: that moment itself when they are there. */
    public Instant worksFrom(Instant moment) {
        if (worksAt(moment)) {
            return moment;
        }
        ZonedDateTime local = moment.atZone(timeZone);
        LocalDate day = local.toLocalDate();
        if (!local.toLocalTime().isBefore(ownOrUsualHours().from())) {
            day = day.plusDays(1);
        }
        while (!worksOn(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(ownOrUsualHours().from()).atZone(timeZone).toInstant();
    }

    private WorkingHours ownOrUsualHours() {
        return hours == null ? WorkingHours.USUAL : hours;
    }
}
