package siaga.kit.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What was found of a ledger.
 *
 * @param rows that stand in it, as far as it was looked at
 * @param sealed rows whose link holds
 * @param position of the last link that holds; 0 for none
 * @param hash of that link in hexadecimal
 * @param broken null when all of it holds
 */
record VerifiedLedger(
        String ledger,
        long rows,
        long sealed,
        long position,
        String hash,
        @Nullable BrokenLink broken) {}
