package siaga.agencies.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.kit.json.JsonSettings;

/** The dates are typed, as the gazettes print them; here they are held against what the laws and the calendars say. */
class HolidayFilesTest {

    private static final PublicHolidays HOLIDAYS =
            new PublicHolidays(JsonSettings.apply(new ObjectMapper().registerModule(new JavaTimeModule())));

    static Stream<String> countries() {
        return PublicHolidays.COUNTRIES.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void everyCountryHasBothYearsInOrderWithItsLawAndNoDayTwice(String country) {
        CountryHolidays known = HOLIDAYS.of(country).orElseThrow();

        assertThat(known.law()).isNotBlank();
        assertThat(known.years()).extracting(CountryHolidays.Year::year).containsExactly(2026, 2027);
        for (CountryHolidays.Year year : known.years()) {
            List<LocalDate> dates = year.holidays().stream().map(Holiday::date).toList();
            assertThat(dates).isSorted().doesNotHaveDuplicates().allMatch(date -> date.getYear() == year.year());
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void nothingIsProvisionalInAYearThatWasAnnounced(String country) {
        for (CountryHolidays.Year year : HOLIDAYS.of(country).orElseThrow().years()) {
            assertThat(year.holidays().stream().anyMatch(day -> day.provisional() != null))
                    .as(country + " " + year.year())
                    .isEqualTo(year.announcement() == null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ID, 2026-03-19, Day of Silence",
        "ID, 2026-03-24, 'Joint leave, Eid al-Fitr'",
        "ID, 2026-08-17, Independence Day",
        "KR, 2026-03-02, 'Substitute holiday, Independence Movement Day'",
        "KR, 2026-09-25, Chuseok",
        "SG, 2026-08-10, 'National Day, in lieu'",
        "MY, 2026-06-02, 'Vesak, in lieu'",
        "TH, 2026-07-29, Asarnha Bucha",
        "VN, 2026-04-27, 'Hung Kings'' Commemoration Day, in lieu'",
        "PH, 2026-04-09, Day of Valour",
        "JP, 2026-05-06, Substitute holiday",
        "JP, 2026-09-22, Citizens' holiday"
    })
    void knownDaysOf2026AreThere(String country, LocalDate date, String name) {
        assertThat(day(country, 2026, name)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027})
    void lunarHolidaysStandWhereTheLunisolarCalendarPutsThem(int year) {
        LocalDate newYear = Lunar.chinese(year, 1, 1);
        assertThat(day("ID", year, "Lunar New Year")).containsExactly(newYear);
        assertThat(day("SG", year, "Chinese New Year")).containsExactly(newYear);
        assertThat(day("MY", year, "Chinese New Year")).containsExactly(newYear);
        assertThat(day("PH", year, "Chinese New Year")).containsExactly(newYear);
        assertThat(day("VN", year, "Tết")).contains(newYear, newYear.plusDays(1), newYear.plusDays(2));
        assertThat(day("VN", year, "Hung Kings' Commemoration Day")).containsExactly(Lunar.chinese(year, 3, 10));
        assertThat(day("KR", year, "Seollal")).containsExactly(Lunar.korean(year, 1, 1));
        assertThat(day("KR", year, "Buddha's Birthday")).containsExactly(Lunar.korean(year, 4, 8));
        assertThat(day("KR", year, "Chuseok")).containsExactly(Lunar.korean(year, 8, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "SG", "MY", "TH"})
    void vesakIsAtTheFullMoon(String country) {
        String name = country.equals("TH") ? "Visakha Bucha" : "Vesak";
        for (int year = 2026; year <= 2027; year++) {
            assertThat(day(country, year, name))
                    .singleElement()
                    .satisfies(date -> assertThat(Lunar.age(date)).isBetween(13L, 17L));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ID, Eid al-Fitr, 10, 1",
        "SG, Eid al-Fitr, 10, 1",
        "MY, Eid al-Fitr, 10, 1",
        "PH, Eid al-Fitr, 10, 1",
        "ID, Eid al-Adha, 12, 10",
        "SG, Eid al-Adha, 12, 10",
        "MY, Eid al-Adha, 12, 10",
        "PH, Eid al-Adha, 12, 10",
        "ID, Islamic New Year, 1, 1",
        "MY, Islamic New Year, 1, 1",
        "ID, Birthday of the Prophet, 3, 12",
        "MY, Birthday of the Prophet, 3, 12",
        "ID, Ascension of the Prophet, 7, 27"
    })
    void islamicHolidaysAreWithinADayOfUmmAlQura(String country, String name, int month, int dayOfMonth) {
        for (int year = 2026; year <= 2027; year++) {
            List<LocalDate> computed = Lunar.islamic(year, month, dayOfMonth);
            assertThat(day(country, year, name))
                    .hasSameSizeAs(computed)
                    .allSatisfy(date -> assertThat(computed)
                            .anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, date)) <= 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027})
    void christianHolidaysHangOnEaster(int year) {
        LocalDate easter = Lunar.easter(year);
        for (String country : List.of("ID", "SG", "PH")) {
            assertThat(day(country, year, "Good Friday")).containsExactly(easter.minusDays(2));
        }
        assertThat(day("ID", year, "Ascension Day")).containsExactly(easter.plusDays(39));
        assertThat(day("PH", year, "Maundy Thursday")).containsExactly(easter.minusDays(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027})
    void japaneseEquinoxesFollowTheFormulaOfTheObservatory(int year) {
        int since1980 = year - 1980;
        int leap = since1980 / 4;
        int spring = (int) (20.8431 + 0.242194 * since1980) - leap;
        int autumn = (int) (23.2488 + 0.242194 * since1980) - leap;

        assertThat(day("JP", year, "Vernal Equinox Day")).containsExactly(LocalDate.of(year, 3, spring));
        assertThat(day("JP", year, "Autumnal Equinox Day")).containsExactly(LocalDate.of(year, 9, autumn));
    }

    /** The laws of these countries give another day for a holiday that falls on a Sunday. */
    @ParameterizedTest
    @ValueSource(strings = {"SG", "MY", "JP", "VN", "TH"})
    void aHolidayOnASundayIsMadeUpForInTheDaysAfter(String country) {
        Set<LocalDate> days = HOLIDAYS.daysOf(country);
        all(country)
                .filter(holiday -> holiday.kind() == Holiday.Kind.PUBLIC)
                .map(Holiday::date)
                .filter(date -> date.getDayOfWeek() == DayOfWeek.SUNDAY)
                .forEach(sunday -> assertThat(runAfter(sunday, days))
                        .as(country + " " + sunday)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 2026-03-02", "2027-02-07, 2027-02-09", "2027-10-09, 2027-10-11", "2027-12-25, 2027-12-27"})
    void koreanHolidaysAreSubstitutedOnTheNextDayThatIsNone(LocalDate holiday, LocalDate substitute) {
        assertThat(HOLIDAYS.daysOf("KR")).contains(holiday, substitute);
    }

    @Test
    void memorialDayIsNotSubstituted() {
        assertThat(HOLIDAYS.daysOf("KR"))
                .contains(LocalDate.of(2027, 6, 6))
                .doesNotContain(LocalDate.of(2027, 6, 7), LocalDate.of(2026, 6, 8));
    }

    @Test
    void nobodyHasTheHolidaysOfACountryThatIsNotKnown() {
        assertThat(HOLIDAYS.daysOf("XX")).isEmpty();
        assertThat(HOLIDAYS.daysOf(null)).isEmpty();
    }

    private static List<LocalDate> runAfter(LocalDate day, Set<LocalDate> holidays) {
        return Stream.iterate(day.plusDays(1), holidays::contains, date -> date.plusDays(1))
                .toList();
    }

    private static Stream<Holiday> all(String country) {
        return HOLIDAYS.of(country).orElseThrow().years().stream().flatMap(year -> year.holidays().stream());
    }

    private static List<LocalDate> day(String country, int year, String name) {
        return HOLIDAYS.of(country).orElseThrow().in(year).years().stream()
                .flatMap(known -> known.holidays().stream())
                .filter(holiday -> holiday.name().equals(name))
                .map(Holiday::date)
                .toList();
    }
}
