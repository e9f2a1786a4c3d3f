package siaga.contracts.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private final WorkingCalendar jakarta = new WorkingCalendar(
            ZoneId.of("Asia/Jakarta"), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.of(2026, 8, 17)));

    @Test
    void weekendsAndHolidaysDoNotCount() {
        // Friday 14 August 2026, 10:00 in Jakarta; Monday is a holiday.
        Instant friday = Instant.parse("2026-08-14T03:00:00Z");

        assertThat(jakarta.plusWorkingDays(friday, 2)).isEqualTo(Instant.parse("2026-08-19T03:00:00Z"));
    }

    @Test
    void theDayIsTheAgencysOwn() {
        // Sunday evening in UTC is Monday morning in Jakarta.
        assertThat(jakarta.plusWorkingDays(Instant.parse("2026-08-23T23:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-08-24T23:00:00Z"));
    }

    @Test
    void aCalendarWithoutWorkingDaysIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(ZoneId.of("UTC"), EnumSet.allOf(DayOfWeek.class), Set.of()));
    }
}
