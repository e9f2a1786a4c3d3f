package siaga.kit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A seal and the row it was put on.
 *
 * @param text what the row says now, in the form in which it was sealed; null when the row, or that form, is not there
 */
record SealedRow(
        long position,
        long rowId,
        byte[] hash,
        boolean present,
        @Nullable String text) {

    static SealedRow of(ResultSet result) throws SQLException {
        return new SealedRow(
                result.getLong("position"),
                result.getLong("row_id"),
                result.getBytes("hash"),
                result.getObject("id") != null,
                result.getString("text"));
    }
}
