package siaga.kit.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The hashes of a chain: SHA-256 of the hash before, the number of the form, and each column as text in UTF-8, preceded by
 * its length in bytes so that nothing can move from one to the next: {@code 1,2:17,8:withdraw,-} with {@code -} for null.
 * For one thread.
 */
final class Chain {

    /** Of a hash, in bytes. */
    static final int LENGTH = 32;

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

    /**
     * The hash of a row.
     *
     * @param row its id, then so many columns of that form
     */
    byte[] next(byte[] before, int form, ResultSet row, int columns) throws SQLException {
        sha256.update(before);
        sha256.update(Integer.toString(form).getBytes(US_ASCII));
        for (int column = 2; column <= columns + 1; column++) {
            String value = row.getString(column);
            if (value == null) {
                sha256.update(",-".getBytes(US_ASCII));
            } else {
                byte[] bytes = value.getBytes(UTF_8);
                sha256.update(("," + bytes.length + ":").getBytes(US_ASCII));
                sha256.update(bytes);
            }
        }
        return sha256.digest();
    }
}
