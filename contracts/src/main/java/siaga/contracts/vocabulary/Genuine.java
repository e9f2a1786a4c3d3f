package siaga.contracts.vocabulary;

/**
 * Whether the units of a lot are the maker's own.
 */
public enum Genuine {
    GENUINE,
    FALSIFIED_COPY,
    MIXED,
    UNKNOWN
}
