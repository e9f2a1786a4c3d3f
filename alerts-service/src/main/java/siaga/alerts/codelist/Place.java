package siaga.alerts.codelist;

import java.util.List;

/** A place of an alert where a code stands, and the lists from which it may come. A code stands in one of them only. */
public enum Place {
    /** All hazards: a food may hold a hidden medicine, a cosmetic heavy metals. */
    HAZARD("food-hazard", "medicine-hazard", "device-problem", "consumer-hazard"),
    PRODUCT_CATEGORY(
            "food-product-category",
            "medicine-product-category",
            "device-product-category",
            "consumer-product-category"),
    POPULATION_AT_RISK("population-at-risk"),
    FRAUD_CATEGORY("fraud-category");

    private final List<String> lists;

    Place(String... lists) {
        this.lists = List.of(lists);
    }

    /** The names of its lists. */
    public List<String> lists() {
        return lists;
    }
}
