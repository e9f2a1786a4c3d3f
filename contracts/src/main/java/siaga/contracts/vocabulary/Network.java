package siaga.contracts.vocabulary;

/**
 * The product family an alert belongs to; it decides which authorities of a country are competent.
 */
public enum Network {
    FOOD_FEED,
    MEDICINE,
    DEVICE,
    COSMETIC,
    TRADITIONAL_MEDICINE_SUPPLEMENT,
    NARCOTIC_PRECURSOR,
    OTHER_CONSUMER
}
