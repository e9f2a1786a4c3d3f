package siaga.contracts.vocabulary;

/**
 * What a medical product is held to be (WHO TRS 1010 annex 5).
 */
public enum ProductStatus {
    SUBSTANDARD,
    FALSIFIED,
    UNREGISTERED,
    SUSPECTED,
    NOT_APPLICABLE
}
