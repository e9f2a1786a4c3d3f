package siaga.contracts.vocabulary;

/**
 * What the verification desk has said of a distributed alert; QUESTIONED is a banner, never a hiding.
 */
public enum Verification {
    PENDING,
    VERIFIED,
    QUESTIONED
}
