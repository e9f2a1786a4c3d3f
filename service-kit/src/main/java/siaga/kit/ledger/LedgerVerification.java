package siaga.kit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along a whole chain, seal by seal, and stops at the first link that does not hold. For one verification. */
final class LedgerVerification {

    private static final int SEALS_AT_ONCE = 50;
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;
    private final Ledger ledger;
    private final List<Anchor> anchors;
    private final Chain chain = new Chain();
    private Link last;

    LedgerVerification(Connection connection, Ledger ledger, List<Anchor> anchors) {
        this.connection = connection;
        this.ledger = ledger;
        this.anchors = anchors.stream()
                .filter(anchor -> anchor.ledger().equals(ledger.name()))
                .toList();
        this.last = Link.origin(ledger, chain);
    }

    /**
     * Recomputes the chain. Needs an open transaction, and changes settings within it.
     *
     * @param sealedBefore rows older than this must have their seal
     */
    VerifiedLedger run(Instant sealedBefore) throws SQLException {
        prepareTransaction();
        List<Seal> seals = sealsAfter(last);
        while (!seals.isEmpty()) {
            for (Seal seal : seals) {
                BrokenLink broken = firstBroken(seal);
                if (broken != null) {
                    return found(0, broken);
                }
            }
            seals = sealsAfter(last);
        }
        Optional<Anchor> beyond = anchors.stream()
                .filter(anchor -> anchor.position() > last.position())
                .findFirst();
        return beyond.isPresent()
                ? found(
                        0,
                        new BrokenLink(
                                last.position() + 1,
                                null,
                                "the chain ends here, but had a link "
                                        + beyond.get().position() + " before"))
                : tail(sealedBefore);
    }

    // A plan that is made for any seal is made for a good part of the table, and reads as much for each.
    private void prepareTransaction() throws SQLException {
        LedgerRows.writeTimesInUtc(connection);
        try (Statement set = connection.createStatement()) {
            set.execute("set local plan_cache_mode = force_custom_plan");
        }
    }

    private @Nullable BrokenLink firstBroken(Seal seal) throws SQLException {
        long expected = last.position() + 1;
        if (seal.position() != expected) {
            return new BrokenLink(
                    Math.min(expected, seal.position()),
                    null,
                    seal.position() > expected ? "the link is missing" : "the link is there twice");
        }
        if (!ledger.hasForm(seal.form())) {
            return new BrokenLink(
                    expected, seal.rowIds()[0], "the row is sealed in a form that this ledger does not have");
        }
        try (PreparedStatement select = rows(seal.form(), last.rowId(), seal.rowIds()[seal.size() - 1]);
                ResultSet row = select.executeQuery()) {
            for (int i = 0; i < seal.size(); i++) {
                BrokenLink broken = broken(seal.link(i), seal.form(), row);
                if (broken != null) {
                    return broken;
                }
                last = seal.link(i);
            }
        }
        return null;
    }

    private @Nullable BrokenLink broken(Link link, int form, ResultSet row) throws SQLException {
        if (link.rowId() <= last.rowId()) {
            return broken(link, "the row does not come after the one before it");
        }
        if (!row.next() || row.getLong(1) > link.rowId()) {
            return broken(link, "the row is missing");
        }
        if (row.getLong(1) < link.rowId()) {
            return new BrokenLink(link.position(), row.getLong(1), "a row stands here that was never sealed");
        }
        byte[] hash = hash(last.hash(), form, row);
        if (!Arrays.equals(hash, link.hash())) {
            return broken(link, whatWasAltered(link, hash));
        }
        boolean otherThanKept = anchors.stream()
                .anyMatch(anchor -> anchor.position() == link.position() && !Arrays.equals(anchor.hash(), hash));
        return otherThanKept ? broken(link, "the link is another than it was before: all was sealed anew") : null;
    }

    private static BrokenLink broken(Link link, String why) {
        return new BrokenLink(link.position(), link.rowId(), why);
    }

    /** The link that follows was made from the true hash: it tells which of the two is the false one. */
    private String whatWasAltered(Link link, byte[] hashOfRow) throws SQLException {
        Seal seal = sealOf(link.position() + 1);
        if (seal != null && ledger.hasForm(seal.form())) {
            Link next = seal.link((int) (link.position() + 1 - seal.position()));
            try (PreparedStatement select = rows(seal.form(), next.rowId() - 1, next.rowId());
                    ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    if (Arrays.equals(hash(link.hash(), seal.form(), row), next.hash())) {
                        return "the row is not what was sealed here";
                    }
                    if (Arrays.equals(hash(hashOfRow, seal.form(), row), next.hash())) {
                        return "the hash was altered";
                    }
                }
            }
        }
        return "the row or its hash was altered";
    }

    private VerifiedLedger tail(Instant sealedBefore) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select count(*), min(id) filter (where at < ?)
                from %s
                where id > ?
                """.formatted(ledger.table()))) {
            select.setTimestamp(1, Timestamp.from(sealedBefore));
            select.setLong(2, last.rowId());
            try (ResultSet result = select.executeQuery()) {
                result.next();
                Long overdue = result.getObject(2, Long.class);
                // What has been sealed since the last look is not overdue.
                return overdue != null && sealsAfter(last).isEmpty()
                        ? found(
                                result.getLong(1),
                                new BrokenLink(
                                        last.position() + 1, overdue, "the row waits for its seal, and for too long"))
                        : found(result.getLong(1), null);
            }
        }
    }

    private VerifiedLedger found(long waiting, @Nullable BrokenLink broken) {
        return new VerifiedLedger(
                ledger.name(),
                last.position() + waiting,
                last.position(),
                last.position(),
                HexFormat.of().formatHex(last.hash()),
                broken);
    }

    private byte[] hash(byte[] before, int form, ResultSet row) throws SQLException {
        return chain.next(before, form, row, ledger.columns(form).size());
    }

    private List<Seal> sealsAfter(Link link) throws SQLException {
        List<Seal> seals = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select %s
                from ledger_seal
                where ledger = ?
                  and position > ?
                order by position
                limit ?
                """.formatted(Seal.COLUMNS))) {
            select.setString(1, ledger.name());
            select.setLong(2, link.position());
            select.setInt(3, SEALS_AT_ONCE);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    seals.add(Seal.of(result));
                }
            }
        }
        return seals;
    }

    private @Nullable Seal sealOf(long position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select %s
                from ledger_seal
                where ledger = ?
                  and position <= ?
                  and position + cardinality(row_ids) > ?
                order by position desc
                limit 1
                """.formatted(Seal.COLUMNS))) {
            select.setString(1, ledger.name());
            select.setLong(2, position);
            select.setLong(3, position);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Seal.of(result) : null;
            }
        }
    }

    /** The rows in that range of ids, a few at a time, however many somebody has put there. */
    private PreparedStatement rows(int form, long after, long upTo) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement("""
                select %s
                from %s r
                where r.id > ?
                  and r.id <= ?
                order by r.id
                """.formatted(Ledger.selectList(ledger.columns(form)), ledger.table()));
        select.setFetchSize(ROWS_AT_ONCE);
        select.setLong(1, after);
        select.setLong(2, upTo);
        return select;
    }
}
