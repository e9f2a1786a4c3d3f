package siaga.alerts.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates as American packs and notices write them, as a day ({@code 2027-11-30}) or a month ({@code 2027-11}). A date that can
 * be read in more than one way is not read; month before day is taken for granted, as it is in the country of the texts.
 */
final class WrittenDate {

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String BEFORE = "(?<![\\p{L}\\p{N}/.-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}]|[/.-][\\p{L}\\p{N}])";
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2060;

    private record Form(Pattern pattern, Function<MatchResult, Optional<String>> reading) {}

    private static final List<Form> FORMS = List.of(
            form("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})", m -> day(m.group(1), m.group(3), m.group(4))),
            form("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})", m -> monthFirst(m.group(1), m.group(3), m.group(4))),
            form("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{2})", m -> shortYear(m.group(1), m.group(3), m.group(4))),
            form("(\\d{1,2})[-/.](\\d{4})", m -> month(m.group(2), m.group(1))),
            form("(\\d{4})[-/.](\\d{2})", m -> month(m.group(1), m.group(2))),
            form(
                    "(\\d{1,2})[ -]?" + MONTH + "[ ,-]{0,2}(\\d{4}|\\d{2})",
                    m -> named(m.group(3), m.group(2), m.group(1))),
            form(
                    MONTH + "[ -]?(\\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ -]{1,2})(\\d{4})",
                    m -> named(m.group(3), m.group(1), m.group(2))),
            form(
                    MONTH + "[ -](\\d{1,2})[ -](\\d{2})(?!,? \\d{1,2}\\b)",
                    m -> named(m.group(3), m.group(1), m.group(2))),
            form("(\\d{4})[ -]?" + MONTH + "[ -]?(\\d{1,2})", m -> named(m.group(1), m.group(2), m.group(3))),
            form(MONTH + "[ ,/-]{0,2}(\\d{4})", m -> month(m.group(2), String.valueOf(number(m.group(1))))));

    /** Where any of the forms may stand in a text. */
    static final Pattern ANYWHERE = Pattern.compile(
            String.join(
                    "|",
                    FORMS.stream()
                            .map(form -> form.pattern()
                                    .pattern()
                                    .replaceAll("\\((?!\\?)", "(?:")
                                    .replace("\\2", "[-/.]"))
                            .toList()),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private WrittenDate() {}

    /** The date, or empty when it is none or could be several. */
    static Optional<String> parse(String written) {
        String text = written.strip();
        for (Form form : FORMS) {
            var matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return form.reading().apply(matcher);
            }
        }
        return Optional.empty();
    }

    private static Form form(String regex, Function<MatchResult, Optional<String>> reading) {
        return new Form(Pattern.compile(BEFORE + regex + AFTER, Pattern.CASE_INSENSITIVE), reading);
    }

    private static Optional<String> monthFirst(String first, String second, String year) {
        return Integer.parseInt(first) > 12 ? day(year, second, first) : day(year, first, second);
    }

    /** Three numbers of two digits: year first would fit as well once the first is no month. */
    private static Optional<String> shortYear(String first, String second, String year) {
        return Integer.parseInt(first) > 12 ? Optional.empty() : day("20" + year, first, second);
    }

    private static Optional<String> named(String year, String month, String day) {
        return day(year.length() == 2 ? "20" + year : year, String.valueOf(number(month)), day);
    }

    private static int number(String month) {
        return List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
                        .indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT))
                + 1;
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return plausible(date.getYear()) ? Optional.of(date.toString()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> month(String year, String month) {
        try {
            YearMonth date = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            return plausible(date.getYear()) ? Optional.of(date.toString()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean plausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
