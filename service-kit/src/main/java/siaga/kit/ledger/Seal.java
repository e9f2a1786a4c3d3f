package siaga.kit.ledger;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * The links of rows that were sealed together.
 *
 * @param position of the first
 * @param hashes one after the other
 */
record Seal(long position, int form, Long[] rowIds, byte[] hashes) {

    /** The columns of {@code ledger_seal} that it is made from. */
    static final String COLUMNS = "position, form, row_ids, hashes";

    static Seal of(int form, List<Link> links) {
        ByteBuffer hashes = ByteBuffer.allocate(links.size() * Chain.LENGTH);
        links.forEach(link -> hashes.put(link.hash()));
        return new Seal(
                links.getFirst().position(),
                form,
                links.stream().map(Link::rowId).toArray(Long[]::new),
                hashes.array());
    }

    static Seal of(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("position"),
                row.getInt("form"),
                (Long[]) row.getArray("row_ids").getArray(),
                row.getBytes("hashes"));
    }

    int size() {
        return rowIds.length;
    }

    /** One of them, 0 for the first. */
    Link link(int index) {
        return new Link(
                position + index,
                rowIds[index],
                Arrays.copyOfRange(hashes, index * Chain.LENGTH, (index + 1) * Chain.LENGTH));
    }
}
