package siaga.contracts.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    @Test
    void theSameMomentIsWorkingTimeInOneCapitalAndNotInAnother() {
        WorkingCalendar tokyo = in("Asia/Tokyo");
        Instant monday = Instant.parse("2026-11-23T23:30:00Z");

        // Tuesday 08:30 in Tokyo, 06:30 in Jakarta.
        assertThat(tokyo.worksAt(monday)).isTrue();
        assertThat(jakarta.worksAt(monday)).isFalse();
        assertThat(jakarta.worksFrom(monday)).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    }

    @Test
    void afterHoursAndOnDaysOffWorkGoesOnOnTheNextWorkingMorning() {
        // Friday 14 August 2026, 17:00 in Jakarta: the first moment of the evening; Monday is a holiday.
        Instant friday = Instant.parse("2026-08-14T10:00:00Z");

        assertThat(jakarta.worksAt(friday)).isFalse();
        assertThat(jakarta.worksAt(friday.minusNanos(1))).isTrue();
        assertThat(jakarta.worksFrom(friday)).isEqualTo(Instant.parse("2026-08-18T01:00:00Z"));
    }

    @Test
    void anAgencyHasHoursOfItsOwn() {
        WorkingCalendar late = new WorkingCalendar(
                ZoneId.of("Asia/Seoul"),
                Set.of(),
                Set.of(),
                new WorkingHours(LocalTime.of(10, 0), LocalTime.of(19, 0)));

        assertThat(late.worksAt(Instant.parse("2026-11-24T00:30:00Z"))).isFalse();
        assertThat(late.worksAt(Instant.parse("2026-11-24T09:59:59Z"))).isTrue();
    }

    private static WorkingCalendar in(String zone) {
        return new WorkingCalendar(ZoneId.of(zone), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
    }
}
