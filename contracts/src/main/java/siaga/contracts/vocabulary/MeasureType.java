package siaga.contracts.vocabulary;

/**
 * What was done to keep the product from people.
 */
public enum MeasureType {
    RECALL_FROM_CONSUMERS,
    WITHDRAWAL,
    DETENTION,
    SEIZURE,
    DESTRUCTION,
    RE_DISPATCH,
    PUBLIC_WARNING,
    IMPORT_BAN,
    INCREASED_CHECKS,
    LICENCE_SUSPENSION,
    ONLINE_TAKEDOWN,
    PROSECUTION,
    RELEASE
}
