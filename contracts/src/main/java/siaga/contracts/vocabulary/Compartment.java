package siaga.contracts.vocabulary;

/**
 * A field-level need to know beside the TLP label.
 */
public enum Compartment {
    LAW_ENFORCEMENT,
    PERSONAL,
    COMMERCIAL,
    SOURCE_PROTECTION
}
