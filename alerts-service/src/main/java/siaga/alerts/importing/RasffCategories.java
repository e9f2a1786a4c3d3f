package siaga.alerts.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Codes of the RASFF categories of hazards and products, which over the years were spelled in more than one way. */
final class RasffCategories {

    private static final String NONE = "N_A";

    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("METALS", "HEAVY_METALS"),
            Map.entry("BIOLOGICAL_CONTAMINANTS_OTHER", "BIOLOGICAL_CONTAMINANTS"),
            Map.entry("CHEMICAL_CONTAMINANTS_OTHER", "CHEMICAL_CONTAMINATION_OTHER"),
            Map.entry("GENETICALLY_MODIFIED_FOOD_OR_FEED", "GENETICALLY_MODIFIED"),
            Map.entry("FISH_AND_PRODUCTS_THEREOF", "FISH_AND_FISH_PRODUCTS"),
            Map.entry(
                    "DIETETIC_FOODS_FOOD_SUPPLEMENTS_FORTIFIED_FOODS",
                    "DIETETIC_FOODS_FOOD_SUPPLEMENTS_AND_FORTIFIED_FOODS"),
            Map.entry("NATURAL_MINERAL_WATER", "NATURAL_MINERAL_WATERS"));

    private RasffCategories() {}

    /** The code of a category by its name, or empty when the source writes none. */
    static Optional<String> code(String name) {
        String code = CountryNames.folded(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return code.isEmpty() || code.equals(NONE) ? Optional.empty() : Optional.of(RENAMED.getOrDefault(code, code));
    }
}
