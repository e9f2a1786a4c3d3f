package siaga.alerts.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How American texts name places in their own country, and those of Canada. */
final class UnitedStates {

    private static final Set<String> CODES = words("""
            AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
            PA RI SC SD TN TX UT VT VA WA WV WI WY""");

    private static final Set<String> NAMES =
            Stream.of("""
                    Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,District of Columbia,Florida,
                    Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,
                    Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,
                    North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,
                    Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming,Washington DC,
                    Washington State,New York State,nationwide,nation wide,national,all 50 states,50 states""".split(",")).map(name -> CountryNames.folded(name)).collect(Collectors.toUnmodifiableSet());

    /** Territories with a country code of their own. */
    private static final Map<String, String> TERRITORIES =
            Map.of("PR", "PR", "GU", "GU", "VI", "VI", "AS", "AS", "MP", "MP");

    private static final Set<String> CANADA =
            Stream.of("""
                    Alberta,British Columbia,Manitoba,New Brunswick,Newfoundland,Newfoundland and Labrador,Nova Scotia,Ontario,
                    Prince Edward Island,Quebec,Saskatchewan,Yukon,Nunavut,Northwest Territories""".split(",")).map(name -> CountryNames.folded(name)).collect(Collectors.toUnmodifiableSet());

    private UnitedStates() {}

    /** Whether it is the postal code of a state. */
    static boolean stateCode(String word) {
        return CODES.contains(word);
    }

    /** Whether every word of the phrase is the postal code of a state. */
    static boolean stateCodes(String phrase) {
        return Arrays.stream(phrase.strip().split("\\s+")).allMatch(CODES::contains);
    }

    /** Whether it names a state, or all of them. */
    static boolean stateName(String phrase) {
        return NAMES.contains(CountryNames.folded(phrase));
    }

    /** ISO 3166-1 of a territory by its postal code. */
    static Optional<String> territory(String word) {
        return Optional.ofNullable(TERRITORIES.get(word.toUpperCase(Locale.ROOT)));
    }

    static boolean provinceOfCanada(String phrase) {
        return CANADA.contains(CountryNames.folded(phrase));
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
