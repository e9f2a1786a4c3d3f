package siaga.stack.audit;

/**
 * The last link of a ledger at some time, kept where whoever can change the database cannot change it.
 *
 * @param position 0 when the ledger was empty
 * @param hash in hexadecimal
 */
public record Anchor(String service, String ledger, long position, String hash) {

    /** As the service reads it. */
    String expectation() {
        return ledger + ":" + position + ":" + hash;
    }
}
