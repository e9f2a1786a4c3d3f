package siaga.alerts.importing;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Countries by any of their usual names: those of CLDR in the languages of the region and of the sources, and the variants
 * that the sources use besides. Answers ISO 3166-1 alpha-2.
 */
final class CountryNames {

    private static final List<String> LANGUAGES = List.of(
            "en", "id", "ko", "ms", "th", "vi", "ja", "zh", "zh_Hant", "fil", "km", "lo", "my", "fr", "es", "pt", "de",
            "it", "nl");

    /** Own variants by country; the languages of CLDR know one name each. */
    private static final Map<String, List<String>> VARIANTS = Map.ofEntries(
            Map.entry("AE", List.of("uae", "u.a.e.", "emirates")),
            Map.entry("BA", List.of("bosnia", "bosnia herzegovina", "bosnia & herzegovina")),
            Map.entry("BN", List.of("brunei darussalam")),
            Map.entry("BO", List.of("bolivia plurinational state of")),
            Map.entry("BQ", List.of("bonaire", "bonaire, sint eustatius and saba")),
            Map.entry("CD", List.of("democratic republic of the congo", "dr congo", "congo kinshasa", "zaire")),
            Map.entry("CG", List.of("congo", "republic of the congo", "congo brazzaville")),
            Map.entry("CI", List.of("ivory coast", "cote d ivoire")),
            Map.entry("CN", List.of("pr china", "p.r. china", "people's republic of china", "china mainland", "prc")),
            Map.entry("CV", List.of("cape verde")),
            Map.entry("CZ", List.of("czech republic", "czechia")),
            Map.entry("FM", List.of("micronesia", "federated states of micronesia")),
            Map.entry("FO", List.of("faeroe islands")),
            Map.entry(
                    "GB",
                    List.of(
                            "uk",
                            "u.k.",
                            "great britain",
                            "britain",
                            "england",
                            "scotland",
                            "wales",
                            "northern ireland",
                            "united kingdom of great britain and northern ireland")),
            Map.entry("HK", List.of("hongkong", "hong kong sar", "hong kong china")),
            Map.entry("IR", List.of("islamic republic of iran", "iran islamic republic of")),
            Map.entry("KP", List.of("dprk", "democratic people's republic of korea", "북한")),
            Map.entry(
                    "KR",
                    List.of(
                            "korea",
                            "south korea",
                            "republic of korea",
                            "korea republic of",
                            "korea south",
                            "한국",
                            "남한")),
            Map.entry("LA", List.of("lao pdr", "lao people's democratic republic", "laos")),
            Map.entry("MD", List.of("republic of moldova", "moldova republic of")),
            Map.entry("MF", List.of("saint martin", "st. martin")),
            Map.entry(
                    "MK", List.of("macedonia", "republic of north macedonia", "former yugoslav republic of macedonia")),
            Map.entry("MM", List.of("burma")),
            Map.entry("MO", List.of("macau", "macao")),
            Map.entry("NL", List.of("holland")),
            Map.entry("PH", List.of("phillipines", "philippine", "philiphina", "philipina", "filipina")),
            Map.entry(
                    "PS",
                    List.of("palestine", "state of palestine", "west bank and gaza strip", "palestinian territories")),
            Map.entry("RU", List.of("russian federation")),
            Map.entry("SA", List.of("saudia arabia", "ksa")),
            Map.entry("SX", List.of("sint maarten")),
            Map.entry("SY", List.of("syrian arab republic")),
            Map.entry("SZ", List.of("swaziland")),
            Map.entry("TL", List.of("east timor")),
            Map.entry("TT", List.of("trinidad", "trinadad tobago")),
            Map.entry("TR", List.of("turkey", "turkiye", "republic of turkiye")),
            Map.entry("TW", List.of("taiwan province of china", "taiwan roc", "chinese taipei")),
            Map.entry("TZ", List.of("united republic of tanzania", "tanzania united republic of")),
            Map.entry("US", List.of("usa", "u.s.a.", "us", "u.s.", "united states of america", "amerika serikat")),
            Map.entry("VA", List.of("vatican", "holy see")),
            Map.entry("VE", List.of("venezuela bolivarian republic of")),
            Map.entry("VI", List.of("us virgin islands", "u.s. virgin islands", "virgin islands us")),
            Map.entry("VG", List.of("british virgin islands", "virgin islands british")),
            Map.entry("VN", List.of("viet nam", "vietnam")));

    private static final Pattern LATIN_MARKS = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{P}]+");
    private static final Pattern SMALL_WORDS = Pattern.compile("\\b(?:the|and)\\b");
    private static final Pattern SAINT = Pattern.compile("\\bsaint\\b");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern CODE_IN_BRACKETS = Pattern.compile("(.+?)\\s*\\(([A-Z]{2})\\)");

    /** What stands where a country is expected and is none, or none any more. */
    private static final Set<String> NO_COUNTRY = Stream.of(
                    "unknown origin",
                    "unknown",
                    "infosan",
                    "european commission",
                    "commission services",
                    "efsa member",
                    "efsa",
                    "european union",
                    "eu",
                    "kosovo",
                    "netherlands antilles",
                    "serbia and montenegro",
                    "other",
                    "worldwide",
                    "international")
            .map(CountryNames::folded)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> CODES = codes();
    private static final Pattern WITH_AND = withAnd();

    private CountryNames() {}

    /** The country of that name, or empty when it names none. */
    static Optional<String> code(String written) {
        var withCode = CODE_IN_BRACKETS.matcher(written.strip());
        if (withCode.matches() && CODES.containsValue(withCode.group(2))) {
            return code(withCode.group(1)).filter(withCode.group(2)::equals);
        }
        return Optional.ofNullable(CODES.get(folded(written)))
                .or(() -> Optional.ofNullable(CODES.get(folded(written.replaceAll("\\(.*\\)", "")))))
                .or(() -> bracketed(written));
    }

    /** The text with the word left out that stands within the names of countries, so that it can be split at the others. */
    static String withoutAnd(String text) {
        return WITH_AND.matcher(text).replaceAll(" ");
    }

    /** Whether it is one of the words that the sources write in place of a country. */
    static boolean knownToBeNone(String written) {
        return written.isBlank() || NO_COUNTRY.contains(folded(written));
    }

    /** The same name however it is written: case, accents, punctuation and small words left out. */
    static String folded(String name) {
        String decomposed = Normalizer.normalize(Normalizer.normalize(name, Normalizer.Form.NFKC), Normalizer.Form.NFD);
        String plain = Normalizer.normalize(LATIN_MARKS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
        String words = BETWEEN_WORDS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String telling = SMALL_WORDS.matcher(words).replaceAll("").replace('ı', 'i');
        return SPACES.matcher(SAINT.matcher(telling).replaceAll("st"))
                .replaceAll(" ")
                .strip();
    }

    private static Optional<String> bracketed(String written) {
        int open = written.indexOf('(');
        int close = written.lastIndexOf(')');
        return open > 0 && close > open
                ? Optional.ofNullable(CODES.get(folded(written.substring(open + 1, close))))
                : Optional.empty();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String language : LANGUAGES) {
            ULocale locale = new ULocale(language);
            LocaleDisplayNames full = LocaleDisplayNames.getInstance(locale);
            LocaleDisplayNames brief = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
            for (String country : Locale.getISOCountries()) {
                codes.putIfAbsent(folded(full.regionDisplayName(country)), country);
                // The short form of some is a code, which in running text may mean something else.
                if (brief.regionDisplayName(country).length() > 3) {
                    codes.putIfAbsent(folded(brief.regionDisplayName(country)), country);
                }
            }
        }
        VARIANTS.forEach((country, names) -> names.forEach(name -> codes.put(folded(name), country)));
        return Map.copyOf(codes);
    }

    private static Pattern withAnd() {
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        String names = Stream.of(Locale.getISOCountries())
                .map(english::regionDisplayName)
                .filter(name -> name.contains(" & "))
                .map(name -> "(?<="
                        + Pattern.quote(
                                name.substring(name.lastIndexOf(' ', name.indexOf(" & ") - 1) + 1, name.indexOf(" & ")))
                        + ") (?:&|and) (?=" + Pattern.quote(name.substring(name.indexOf(" & ") + 3)) + ")")
                .collect(Collectors.joining("|"));
        return Pattern.compile(names + "|(?<=Trin[ai]dad) (?:&|and) (?=Tobago)", Pattern.CASE_INSENSITIVE);
    }
}
