package siaga.agencies.agency;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.member.WorkingHours;

/**
 * A working calendar as it stands in the interface.
 *
 * @param weekend days on which nobody works; absent means Saturday and Sunday
 * @param holidaysOf the country whose public holidays the agency has; absent means those of none
 * @param holidays days off of its own, besides; absent means none
 * @param workingDays public holidays on which it works nevertheless; absent means none
 * @param hours absent means 08:00 to 17:00
 */
@Schema(name = "WorkingCalendar", description = "When the agency works; deadlines in working days are counted on it.")
record CalendarBody(
        @Nullable
        @Schema(
                implementation = String.class,
                required = true,
                description = "IANA time zone",
                examples = "Asia/Jakarta")
        ZoneId timeZone,

        @Nullable @Schema(description = "Days on which nobody works; Saturday and Sunday when left out")
        List<DayOfWeek> weekend,

        @Nullable
        @Schema(
                description =
                        "ISO 3166-1 alpha-2 of the country whose public holidays the agency has, see `/v1/holidays`;"
                                + " those of none when left out",
                examples = "ID")
        String holidaysOf,

        @Nullable @Schema(description = "Days off of its own, besides", examples = "[\"2027-08-18\"]")
        List<LocalDate> holidays,

        @Nullable @Schema(description = "Public holidays on which it works nevertheless", examples = "[\"2026-12-24\"]")
        List<LocalDate> workingDays,

        @Nullable @Schema(description = "On a working day, local time; 08:00 to 17:00 when left out")
        Hours hours) {

    private static final Set<DayOfWeek> USUAL_WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Working hours as sent: not sure to begin before they end. */
    @Schema(name = "WorkingHours")
    record Hours(
            @Nullable @Schema(implementation = String.class, examples = "08:00")
            LocalTime from,

            @Nullable @Schema(implementation = String.class, examples = "17:00")
            LocalTime to) {

        boolean inOrder() {
            return from != null && to != null && from.isBefore(to);
        }
    }

    static CalendarBody of(AgencyCalendar calendar) {
        WorkingHours hours = calendar.hours();
        return new CalendarBody(
                calendar.timeZone(),
                calendar.weekend().stream().toList(),
                calendar.holidaysOf(),
                calendar.holidays().stream().toList(),
                calendar.workingDays().isEmpty()
                        ? null
                        : calendar.workingDays().stream().toList(),
                hours == null ? null : new Hours(hours.from(), hours.to()));
    }

    /** Whether no day of the week is left to work on. */
    boolean withoutWorkingDay() {
        return weekend != null && new HashSet<>(weekend).size() >= DayOfWeek.values().length;
    }

    /** Only for a calendar that has a time zone, a working day, and hours in order if any. */
    AgencyCalendar calendar(ZoneId zone) {
        return new AgencyCalendar(
                zone,
                weekend == null ? USUAL_WEEKEND : Set.copyOf(weekend),
                holidaysOf,
                holidays == null ? Set.of() : Set.copyOf(holidays),
                workingDays == null ? Set.of() : Set.copyOf(workingDays),
                hours == null ? null : new WorkingHours(hours.from(), hours.to()));
    }
}
