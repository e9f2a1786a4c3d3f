package siaga.contracts.sharing;

/** How much of an alert an inbox entry may say. */
public enum Notice {
    /** No entry. */
    NONE,
    /** Only that a restricted item exists for somebody of the agency: no reference, no address (TLP:RED). */
    RESTRICTED,
    /** The thin entry with reference and address. */
    FULL
}
