package siaga.contracts.vocabulary;

/**
 * Where the product is thought to be (RASFF distribution status).
 */
public enum DistributionStatus {
    POSSIBLE_ON_MARKET,
    RESTRICTED_TO_NOTIFYING_COUNTRY,
    UNDER_CUSTOMS_SEAL,
    NOT_YET_AVAILABLE,
    NONE,
    NO_STOCK_LEFT,
    ALREADY_CONSUMED,
    PAST_BEST_BEFORE,
    PAST_USE_BY
}
