package siaga.contracts.vocabulary;

/**
 * Why an authority is flagged on an alert (RASFF).
 */
public enum FlagReason {
    ORIGIN,
    DISTRIBUTED_TO,
    TRANSIT,
    RAW_MATERIAL,
    OPERATOR_SEAT
}
