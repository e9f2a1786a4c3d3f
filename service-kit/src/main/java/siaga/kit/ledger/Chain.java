package siaga.kit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a chain: SHA-256 of the hash before and what is sealed of the row. For one thread. */
final class Chain {

    private final MessageDigest sha256;

    Chain() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What stands before the first link; another for each ledger, so that no link fits into another one's chain. */
    byte[] origin(Ledger ledger) {
        return sha256.digest(("siaga ledger " + ledger.name()).getBytes(UTF_8));
    }

    byte[] next(byte[] before, String text) {
        sha256.update(before);
        return sha256.digest(text.getBytes(UTF_8));
    }
}
