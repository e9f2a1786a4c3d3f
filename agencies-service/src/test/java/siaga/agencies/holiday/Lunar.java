package siaga.agencies.holiday;

import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dates by the calendars that movable holidays hang on. The moon is computed here: the new moon of February 2027 is four minutes
 * before midnight in Beijing, so that the new year of China and that of Korea fall on two days, and a table of less accuracy
 * gets one of them wrong.
 */
final class Lunar {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final Instant J2000 = Instant.parse("2000-01-01T12:00:00Z");
    /** Between terrestrial and universal time, about 2026. */
    private static final Duration DELTA_T = Duration.ofSeconds(69);

    private Lunar() {}

    /** That day of the Chinese year that begins in that year, of one without a leap month, as are those of 2026 and 2027. */
    static LocalDate chinese(int year, int month, int day) {
        return monthOf(year, month, CHINA).plusDays(day - 1);
    }

    static LocalDate korean(int year, int month, int day) {
        return monthOf(year, month, KOREA).plusDays(day - 1);
    }

    /** The day of the lunar month: the full moon is about the 15th. */
    static long age(LocalDate date) {
        return IntStream.range(-2, 14)
                        .mapToObj(number -> newMoon(date.getYear(), number, CHINA))
                        .filter(start -> !start.isAfter(date))
                        .mapToLong(start -> ChronoUnit.DAYS.between(start, date))
                        .min()
                        .orElseThrow()
                + 1;
    }

    /** Every day of that year that is that day of the Umm al-Qura calendar; an Islamic year is shorter than a solar one. */
    static List<LocalDate> islamic(int year, int month, int day) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return Stream.iterate(first, date -> date.getYear() == year, date -> date.plusDays(1))
                .filter(date -> HijrahDate.from(date).get(ChronoField.MONTH_OF_YEAR) == month
                        && HijrahDate.from(date).get(ChronoField.DAY_OF_MONTH) == day)
                .toList();
    }

    /** Western Easter (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /** The first month begins with the new moon between 21 January and 20 February. */
    private static LocalDate monthOf(int year, int month, ZoneId zone) {
        LocalDate earliest = LocalDate.of(year, 1, 21);
        int first = IntStream.range(-2, 4)
                .filter(number -> !newMoon(year, number, zone).isBefore(earliest))
                .findFirst()
                .orElseThrow();
        return newMoon(year, first + month - 1, zone);
    }

    /** The day of a new moon, counted from about the beginning of the year (Meeus, Astronomical Algorithms, ch. 49). */
    private static LocalDate newMoon(int year, int number, ZoneId zone) {
        double k = Math.floor((year - 2000) * 12.3685) + number;
        double t = k / 1236.85;
        double e = 1 - 0.002516 * t;
        double sun = toRadians(2.5534 + 29.10535670 * k);
        double moon = toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
        double f = toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
        double node = toRadians(124.7746 - 1.56375588 * k);
        double days = 5.09766
                + 29.530588861 * k
                + 0.00015437 * t * t
                - 0.40720 * sin(moon)
                + 0.17241 * e * sin(sun)
                + 0.01608 * sin(2 * moon)
                + 0.01039 * sin(2 * f)
                + 0.00739 * e * sin(moon - sun)
                - 0.00514 * e * sin(moon + sun)
                + 0.00208 * e * e * sin(2 * sun)
                - 0.00111 * sin(moon - 2 * f)
                - 0.00057 * sin(moon + 2 * f)
                + 0.00056 * e * sin(2 * moon + sun)
                - 0.00042 * sin(3 * moon)
                + 0.00042 * e * sin(sun + 2 * f)
                + 0.00038 * e * sin(sun - 2 * f)
                - 0.00024 * e * sin(2 * moon - sun)
                - 0.00017 * sin(node);
        return J2000.plusMillis(Math.round(days * 86_400_000))
                .minus(DELTA_T)
                .atZone(zone)
                .toLocalDate();
    }
}
