package siaga.alerts.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import siaga.alerts.codelist.Code;
import siaga.alerts.codelist.CodeLists;
import siaga.alerts.codelist.Place;

/**
 * Codes of the RASFF categories of hazards and products, which over the years were spelled in more than one way. What it makes
 * stands in the code lists {@code food-hazard} and {@code food-product-category}.
 */
final class RasffCategories {

    private static final CodeLists LISTS = CodeLists.asShipped();

    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("METALS", "HEAVY_METALS"),
            // Histamine and its like.
            Map.entry("BIOLOGICAL_CONTAMINANTS", "BIOCONTAMINANTS"),
            Map.entry("BIOLOGICAL_CONTAMINANTS_OTHER", "BIOCONTAMINANTS"),
            // Toxins of shellfish and plants.
            Map.entry("BIOTOXINS_OTHER", "NATURAL_TOXINS_OTHER"),
            Map.entry("CHEMICAL_CONTAMINANTS_OTHER", "CHEMICAL_CONTAMINATION_OTHER"),
            Map.entry("GENETICALLY_MODIFIED_FOOD_OR_FEED", "GENETICALLY_MODIFIED"),
            Map.entry("FISH_AND_PRODUCTS_THEREOF", "FISH_AND_FISH_PRODUCTS"),
            Map.entry(
                    "DIETETIC_FOODS_FOOD_SUPPLEMENTS_FORTIFIED_FOODS",
                    "DIETETIC_FOODS_FOOD_SUPPLEMENTS_AND_FORTIFIED_FOODS"),
            Map.entry("NATURAL_MINERAL_WATER", "NATURAL_MINERAL_WATERS"));

    private RasffCategories() {}

    /** The hazard code of a category by its name; empty when the source writes none, or one that the lists do not have. */
    static Optional<String> hazard(String name) {
        return listed(Place.HAZARD, name);
    }

    /** The same for a category of products. */
    static Optional<String> product(String name) {
        return listed(Place.PRODUCT_CATEGORY, name);
    }

    /** Whether both are names of one category. */
    static boolean same(String name, String other) {
        return code(name).equals(code(other));
    }

    /** A source may bring a category up that nobody here knows yet, and its record must not be lost for that. */
    private static Optional<String> listed(Place place, String name) {
        return LISTS.find(place, code(name)).map(Code::code);
    }

    private static String code(String name) {
        String code = name.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_|_$", "");
        return RENAMED.getOrDefault(code, code);
    }
}
