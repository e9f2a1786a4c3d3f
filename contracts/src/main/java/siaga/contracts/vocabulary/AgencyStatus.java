package siaga.contracts.vocabulary;

/**
 * Where a member stands with the forum; only an ACTIVE member reads or writes.
 */
public enum AgencyStatus {
    INVITED,
    ACTIVE,
    SUSPENDED,
    LEFT
}
