package siaga.alerts.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import siaga.alerts.content.Normalised;
import siaga.kit.text.PlainText;

/** The formats of identifiers and codes, each with the standard that it comes from. */
final class Formats {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern CAS_NUMBER = Pattern.compile("\\d{2,7}-\\d{2}-\\d");
    private static final Pattern CONTAINER_NUMBER = Pattern.compile("[A-Z]{3}[UJZ]\\d{7}");

    private Formats() {}

    /** A test, and what to tell whoever fails it. */
    record Format(String code, String detail, Predicate<String> test) {
        boolean holds(String value) {
            return test.test(value);
        }
    }

    /** ISO 3166-1 alpha-2. */
    static final Format COUNTRY = new Format("country", "A country code of ISO 3166-1 alpha-2.", COUNTRIES::contains);

    /** BCP 47. */
    static final Format LANGUAGE = new Format("language", "A language tag of BCP 47, such as `id`.", Formats::language);

    /** GS1 General Specifications 3.3. */
    static final Format GTIN =
            new Format("check-digit", "8, 12, 13 or 14 digits with a right check digit (GS1).", Normalised::validGtin);

    /** GS1 General Specifications 3.4. */
    static final Format GLN = new Format(
            "check-digit",
            "13 digits with a right check digit (GS1).",
            value -> value.matches("\\d{13}") && Normalised.gs1CheckDigitHolds(value));

    /** World Customs Organization; national lines go to ten digits. */
    static final Format HS_CODE = pattern("hs-code", "6 to 10 digits, without dots.", "\\d{6,10}");

    /** UN/LOCODE, UNECE recommendation 16. */
    static final Format LOCODE = pattern("un-locode", "A UN/LOCODE such as IDJKT.", "[A-Z]{2}[A-Z2-9]{3}");

    /** CAS Registry Number with its check digit. */
    static final Format CAS = new Format("check-digit", "A CAS number with a right check digit.", Formats::cas);

    /** FDA Unique Ingredient Identifier. */
    static final Format UNII = pattern("unii", "Ten letters and digits.", "[A-Z0-9]{10}");

    /** ISO 6346 with its check digit. */
    static final Format CONTAINER =
            new Format("check-digit", "A container number of ISO 6346 with a right check digit.", Formats::container);

    static final Format CODE =
            pattern("code", "A code of its code list: capitals, digits, underscores.", "[A-Z0-9_]{2,60}");

    static final Format PERSON =
            pattern("person", "A person as `username@AGENCY`.", "[^@\\s]{1,100}@[A-Z]{2,8}-[A-Z0-9]{2,12}");

    /** A day or a month, as packs give it. */
    static final Format DAY_OR_MONTH =
            new Format("date", "A date 2027-11-30, or a month 2027-11.", Formats::dayOrMonth);

    static final Format WEB_ADDRESS = new Format("url", "An http or https address.", Formats::webAddress);

    /** Neither control characters nor marks that turn or hide what a reader sees. */
    static final Format PLAIN_TEXT = new Format(
            "hidden-characters", "Text without control, zero-width or direction-turning characters.", PlainText::is);

    private static Format pattern(String code, String detail, String regex) {
        return new Format(code, detail, Pattern.compile(regex).asMatchPredicate());
    }

    private static boolean language(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            // "und" stands for a language that is not known, such as that of a firm's name; a locale has nothing for
            // it.
            return !locale.getLanguage().isEmpty() || tag.equals("und") || tag.startsWith("und-");
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static boolean dayOrMonth(String value) {
        try {
            return MONTH.matcher(value).matches() ? YearMonth.parse(value) != null : LocalDate.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean webAddress(String value) {
        try {
            URI uri = new URI(value);
            return uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean cas(String value) {
        if (!CAS_NUMBER.matcher(value).matches()) {
            return false;
        }
        String digits = value.replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += (digits.charAt(i) - '0') * (digits.length() - 1 - i);
        }
        return sum % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    private static boolean container(String value) {
        if (!CONTAINER_NUMBER.matcher(value).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += characterValue(value.charAt(i)) << i;
        }
        return sum % 11 % 10 == value.charAt(10) - '0';
    }

    /** A is 10 and on, leaving out the multiples of 11. */
    private static int characterValue(char c) {
        if (c <= '9') {
            return c - '0';
        }
        int value = c - 'A' + 10;
        return value + (value > 10 ? 1 : 0) + (value > 20 ? 1 : 0) + (value > 30 ? 1 : 0);
    }
}
