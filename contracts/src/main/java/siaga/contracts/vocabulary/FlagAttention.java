package siaga.contracts.vocabulary;

/** What is asked of a flagged authority, weakest first, so that the greater of two is the one that counts. */
public enum FlagAttention {
    FOR_ATTENTION,
    FOR_FOLLOW_UP
}
