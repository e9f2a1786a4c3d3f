package siaga.agencies.agency;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import siaga.contracts.member.WorkingCalendar;
import siaga.contracts.member.WorkingHours;

/**
 * When an agency works, as it has said it itself: by its country's public holidays, and by what it does otherwise.
 *
 * @param weekend days of the week on which nobody works
 * @param holidaysOf the country whose public holidays it has, ISO 3166-1 alpha-2; null for those of none
 * @param holidays days off of its own, besides
 * @param workingDays public holidays on which it works nevertheless
 * @param hours null when the usual ones hold
 */
record AgencyCalendar(
        ZoneId timeZone,
        Set<DayOfWeek> weekend,
        @Nullable String holidaysOf,
        Set<LocalDate> holidays,
        Set<LocalDate> workingDays,
        @Nullable WorkingHours hours) {

    AgencyCalendar {
        weekend = ordered(weekend);
        holidays = ordered(holidays);
        workingDays = ordered(workingDays);
    }

    /**
     * The calendar that deadlines are counted on.
     *
     * @param publicHolidays those of the country that it names
     */
    WorkingCalendar with(Set<LocalDate> publicHolidays) {
        Set<LocalDate> off = new TreeSet<>(publicHolidays);
        off.removeAll(workingDays);
        off.addAll(holidays);
        return new WorkingCalendar(timeZone, weekend, off, hours);
    }

    /** A calendar that was stored before some of this could be said lacks it. */
    private static <T extends Comparable<? super T>> Set<T> ordered(@Nullable Set<T> days) {
        return days == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(days));
    }
}
