package siaga.kit.ledger;

/**
 * A row in the chain.
 *
 * @param position 1 for the first
 */
record Link(long position, long rowId, byte[] hash) {

    /** What stands before the first link. */
    static Link origin(Ledger ledger, Chain chain) {
        return new Link(0, Long.MIN_VALUE, chain.origin(ledger));
    }
}
