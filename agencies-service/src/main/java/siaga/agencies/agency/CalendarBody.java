package siaga.agencies.agency;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.member.WorkingCalendar;

/**
 * A working calendar as it stands in the interface.
 *
 * @param weekend days on which nobody works; absent means Saturday and Sunday
 * @param holidays public holidays; absent means none
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

        @Nullable @Schema(description = "Public holidays", examples = "[\"2027-03-10\"]")
        List<LocalDate> holidays) {

    private static final Set<DayOfWeek> USUAL_WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static CalendarBody of(WorkingCalendar calendar) {
        return new CalendarBody(
                calendar.timeZone(),
                calendar.weekend().stream().sorted().toList(),
                calendar.holidays().stream().sorted().toList());
    }

    /** Whether no day of the week is left to work on. */
    boolean withoutWorkingDay() {
        return weekend != null && new HashSet<>(weekend).size() >= DayOfWeek.values().length;
    }

    /** Only for a calendar that has a time zone and a working day. */
    WorkingCalendar calendar(ZoneId zone) {
        return new WorkingCalendar(
                zone,
                weekend == null ? USUAL_WEEKEND : Set.copyOf(weekend),
                holidays == null ? Set.of() : Set.copyOf(holidays));
    }
}
