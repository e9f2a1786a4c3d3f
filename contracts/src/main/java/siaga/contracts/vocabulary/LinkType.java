package siaga.contracts.vocabulary;

/**
 * How one alert relates to another, or to a record elsewhere.
 */
public enum LinkType {
    SAME_INCIDENT,
    DUPLICATE_OF,
    SUPERSEDES,
    RAW_MATERIAL_OF,
    SAME_OPERATOR,
    CASE_STUDY,
    EXTERNAL
}
