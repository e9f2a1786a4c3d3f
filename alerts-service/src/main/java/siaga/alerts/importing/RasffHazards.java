package siaga.alerts.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Hazard;

/**
 * The hazards of a RASFF notification out of one field. The lists of 2020 to 2022 write {@code substance - qualifier -
 * category; …} beside a field of categories, the older ones {@code unauthorised substance ethylene oxide}, the full ones
 * {@code substance  qualifier,…}.
 */
final class RasffHazards {

    private static final String UNDETERMINED = "NOT_DETERMINED_OTHER";
    private static final String QUALIFIER =
            "(?:(?:too )?(?:high|low) (?:content|count|level|intake)|increasing migration|migration"
                    + "|residue level above mrl|unauthori[sz]ed (?:novel food ingredient|feed additive|food additive|substance|colour|use)"
                    + "|unauthori[sz]ed|prohibited (?:substance|ingredient)|undeclared|unlabelled|improperly declared|possible presence"
                    + "|presence|traces|(?:parasitic )?infest(?:ed|ation)|suspicion|presumptive|potentially pathogenic|enteropathogenic"
                    + "|contaminated|risk of overdosage|illegal|unsafe|unidentified|no definition|attempt)";
    private static final Pattern LEADING =
            Pattern.compile("(?i)^" + QUALIFIER + "(?:[ _-]+(?:of|for|with|in))?(?:[\\s_-]+|$)");
    private static final Pattern TRAILING =
            Pattern.compile("(?i)(?:^|[\\s-]+)" + QUALIFIER + "(?:[ _-]+(?:of|for|with|in))?\\s*$");

    /** What is said to be missing or wrong is not the hazard. */
    private static final Pattern DEFECT = Pattern.compile("(?i)\\b(?:absence|insufficient|incorrect|improper|lack)\\b");

    /** What stands in the field and is no substance, with the category it belongs to. */
    private static final Map<Pattern, String> CIRCUMSTANCES = Map.of(
            Pattern.compile("(?i)novel food(?: ingredients?)?"), "NOVEL_FOOD",
            Pattern.compile("(?i)overall"), "MIGRATION",
            Pattern.compile("(?i)(?:to illegally )?import|placing on the market|use"), "POOR_OR_INSUFFICIENT_CONTROLS",
            Pattern.compile("(?i)fraud"), "ADULTERATION_FRAUD",
            Pattern.compile("(?i).*(?:suffocation|choking|injury|poisoning|outbreak|risk).*|unfit for use.*"),
                    UNDETERMINED);

    private RasffHazards() {}

    /** From the layout with a field of categories beside it. */
    static List<Hazard> of(@Nullable String substances, @Nullable String categories) {
        List<String> names = split(substances, ";\\s*");
        List<String> kinds = split(categories, ";\\s*");
        Map<String, Hazard> hazards = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(names.size(), kinds.size()); i++) {
            String name = i < names.size() ? names.get(i) : "";
            Optional<String> category = i < kinds.size() ? RasffCategories.hazard(kinds.get(i)) : Optional.empty();
            add(withoutCategory(name, i < kinds.size() ? kinds.get(i) : ""), category, hazards);
        }
        return new ArrayList<>(hazards.values());
    }

    /** From the layout with one field, whose commas stand within names too. */
    static List<Hazard> of(@Nullable String substances) {
        Map<String, Hazard> hazards = new LinkedHashMap<>();
        for (String name : split(substances, ",(?!(?<=\\d,)\\d)(?![^(]*\\))")) {
            add(name.strip().replaceAll("\\s+", " "), Optional.empty(), hazards);
        }
        return new ArrayList<>(hazards.values());
    }

    private static void add(String written, Optional<String> category, Map<String, Hazard> hazards) {
        String name = DEFECT.matcher(written).find() ? "" : substance(written);
        Optional<String> circumstance = CIRCUMSTANCES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst();
        Optional<SubstanceNames.Known> known = SubstanceNames.find(name);
        boolean named = circumstance.isEmpty() && name.matches(".*\\p{L}.*") && !name.equalsIgnoreCase("n/a");
        if (category.isEmpty() && circumstance.isEmpty() && !named) {
            return;
        }
        String code = category.or(() -> circumstance)
                .or(() -> known.map(SubstanceNames.Known::category))
                .or(() -> SubstanceNames.genus(name).map(SubstanceNames.Known::category))
                .orElse(UNDETERMINED);
        String canonical = known.map(SubstanceNames.Known::name).orElse(name);
        Hazard.Substance substance = named
                ? new Hazard.Substance(
                        CleanText.shortened(canonical, 300),
                        known.map(SubstanceNames.Known::cas).orElse(null),
                        null,
                        null)
                : null;
        hazards.putIfAbsent(
                code + "\n" + (named ? CountryNames.folded(canonical) : ""),
                new Hazard(code, substance, null, null, null, null, null, null, null));
    }

    /** {@code Chlorpyrifos - unauthorised substance - pesticide residues} ends with its category. */
    private static String withoutCategory(String name, String category) {
        int last = name.lastIndexOf(" - ");
        boolean repeats = last >= 0 && RasffCategories.same(name.substring(last + 3), category);
        return repeats ? name.substring(0, last) : name;
    }

    private static String substance(String written) {
        String name = written.replaceAll("\\s+-\\s+", " - ").strip();
        for (int i = 0; i < 3; i++) {
            name = LEADING.matcher(name).replaceFirst("");
            name = TRAILING.matcher(name).replaceFirst("");
            name = name.replaceAll("^[\\s-]+|[\\s-]+$", "");
        }
        return name.replaceFirst("(?i)^(salmonella) salmonella\\b", "$1");
    }

    private static List<String> split(@Nullable String field, String separator) {
        return field == null || field.isBlank()
                ? List.of()
                : Arrays.stream(field.split(separator)).toList();
    }
}
