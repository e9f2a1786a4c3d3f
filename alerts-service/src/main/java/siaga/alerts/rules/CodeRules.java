package siaga.alerts.rules;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.alerts.codelist.Code;
import siaga.alerts.codelist.CodeLists;
import siaga.alerts.codelist.Place;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Hazard;
import siaga.alerts.content.Product;

/** Rules of codes: each stands in a list of its place and is in force, or stood there before. */
final class CodeRules {

    /** Beyond this many unknown codes nobody is helped by what they resemble, and looking costs. */
    private static final int MOST_EXPLAINED = 20;

    private final Findings findings;
    private final CodeLists lists;
    private final Map<Place, Set<String>> standing = new EnumMap<>(Place.class);
    private int explained;

    /**
     * Rules of an alert.
     *
     * @param before what it said until now, whose codes are not judged again; null when nothing
     */
    CodeRules(Findings findings, CodeLists lists, @Nullable AlertContent before) {
        this.findings = findings;
        this.lists = lists;
        if (before != null) {
            standing.put(Place.HAZARD, present(before.hazards().stream().map(Hazard::category)));
            standing.put(
                    Place.PRODUCT_CATEGORY, present(before.products().stream().map(Product::category)));
            standing.put(
                    Place.POPULATION_AT_RISK,
                    before.risk() == null
                            ? Set.of()
                            : new HashSet<>(before.risk().populationAtRisk()));
            standing.put(
                    Place.FRAUD_CATEGORY,
                    before.fraud() == null
                            ? Set.of()
                            : present(Stream.of(before.fraud()).map(fraud -> fraud.category())));
        }
    }

    /** A code that is there must be one; one that is absent breaks nothing. */
    void check(Place place, @Nullable String code, String at) {
        findings.format(code, Formats.CODE, at);
        if (code == null
                || !Formats.CODE.holds(code)
                || standing.getOrDefault(place, Set.of()).contains(code)) {
            return;
        }
        lists.find(place, code).ifPresentOrElse(known -> inForce(place, known, at), () -> unknown(place, code, at));
    }

    private void inForce(Place place, Code code, String at) {
        Code.Retirement retired = code.retired();
        if (retired != null) {
            String instead = lists.replacement(place, code)
                    .map(replacement -> "Use " + replacement + " instead.")
                    .orElse("Choose another from " + addresses(place) + ".");
            findings.add(
                    at,
                    SubmissionRules.RETIRED_CODE,
                    code.code() + " has been retired since version " + retired.version() + " of its list. " + instead);
        }
    }

    private void unknown(Place place, String code, String at) {
        List<String> nearest = explained++ < MOST_EXPLAINED ? lists.nearest(place, code) : List.of();
        findings.add(
                at,
                "unknown-code",
                nearest.isEmpty()
                        ? "There is no code " + code + " in " + addresses(place) + "."
                        : "There is no code " + code + ". Did you mean " + String.join(", ", nearest) + "?");
    }

    private static String addresses(Place place) {
        return place.lists().stream().map(name -> "/v1/code-lists/" + name).collect(Collectors.joining(", "));
    }

    private static Set<String> present(Stream<@Nullable String> codes) {
        return codes.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
