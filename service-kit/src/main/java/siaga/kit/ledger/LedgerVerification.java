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

/** Goes along a whole chain, a page at a time, and stops at the first link that does not hold. For one verification. */
final class LedgerVerification {

    private static final int PAGE = 1_000;

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
        LedgerRows.writeTimesInUtc(connection);
        planForEachPage();
        List<SealedRow> page;
        do {
            page = page(last.position(), PAGE);
            BrokenLink broken = firstBroken(page);
            if (broken != null) {
                return found(0, broken);
            }
        } while (page.size() == PAGE);
        Optional<Anchor> beyond = anchors.stream()
                .filter(anchor -> anchor.position() > last.position())
                .findFirst();
        if (beyond.isPresent()) {
            return found(
                    0,
                    new BrokenLink(
                            last.position() + 1,
                            null,
                            "the chain ends here, but had a link "
                                    + beyond.get().position() + " before"));
        }
        return tail(sealedBefore);
    }

    // A plan made for any page is made for a tenth of the table, and reads all of it for each.
    private void planForEachPage() throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local plan_cache_mode = force_custom_plan");
        }
    }

    private @Nullable BrokenLink firstBroken(List<SealedRow> page) throws SQLException {
        Long unsealed = page.isEmpty() ? null : firstUnsealedAmong(page);
        for (SealedRow sealed : page) {
            BrokenLink broken = broken(sealed, unsealed);
            if (broken != null) {
                return broken;
            }
            last = new Link(sealed.position(), sealed.rowId(), sealed.hash());
        }
        return null;
    }

    private @Nullable BrokenLink broken(SealedRow sealed, @Nullable Long unsealed) throws SQLException {
        long position = last.position() + 1;
        if (sealed.position() != position) {
            return new BrokenLink(position, null, "the link is missing");
        }
        if (sealed.rowId() <= last.rowId()) {
            return new BrokenLink(position, sealed.rowId(), "the row does not come after the one before it");
        }
        if (unsealed != null && unsealed < sealed.rowId()) {
            return new BrokenLink(position, unsealed, "a row stands here that was never sealed");
        }
        if (!sealed.present()) {
            return new BrokenLink(position, sealed.rowId(), "the row is missing");
        }
        if (sealed.text() == null) {
            return new BrokenLink(
                    position, sealed.rowId(), "the row is sealed in a form that this ledger does not have");
        }
        byte[] hash = chain.next(last.hash(), sealed.text());
        if (!Arrays.equals(hash, sealed.hash())) {
            return new BrokenLink(position, sealed.rowId(), whatWasAltered(sealed, hash));
        }
        boolean otherThanKept = anchors.stream()
                .anyMatch(anchor -> anchor.position() == position && !Arrays.equals(anchor.hash(), hash));
        return otherThanKept
                ? new BrokenLink(
                        position, sealed.rowId(), "the link is another than it was before: all was sealed anew")
                : null;
    }

    /** The link that follows was made from the true hash: it tells which of the two is the false one. */
    private String whatWasAltered(SealedRow sealed, byte[] hashOfRow) throws SQLException {
        for (SealedRow next : page(sealed.position(), 1)) {
            if (next.text() != null && Arrays.equals(chain.next(sealed.hash(), next.text()), next.hash())) {
                return "the row is not what was sealed here";
            }
            if (next.text() != null && Arrays.equals(chain.next(hashOfRow, next.text()), next.hash())) {
                return "the hash was altered";
            }
        }
        return "the row or its hash was altered";
    }

    private VerifiedLedger tail(Instant sealedBefore) throws SQLException {
        String sql = """
                select count(*), min(r.id) filter (where r.at < ?)
                from %s r
                where r.id > ?
                  and not exists (
                    select
                    from ledger_seal s
                    where s.ledger = ?
                      and s.row_id = r.id)
                """.formatted(ledger.table());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setTimestamp(1, Timestamp.from(sealedBefore));
            select.setLong(2, last.rowId());
            select.setString(3, ledger.name());
            try (ResultSet result = select.executeQuery()) {
                result.next();
                long waiting = result.getLong(1);
                Long overdue = result.getObject(2, Long.class);
                return found(
                        waiting,
                        overdue == null
                                ? null
                                : new BrokenLink(
                                        last.position() + 1, overdue, "the row waits for its seal, and for too long"));
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

    private List<SealedRow> page(long after, int size) throws SQLException {
        String sql = """
                select s.position, s.row_id, s.hash, r.id, %s as text
                from (
                    select *
                    from ledger_seal
                    where ledger = ?
                      and position > ?
                    order by position
                    limit ?) s
                left join %s r on r.id = s.row_id
                order by s.position
                """.formatted(ledger.textIn("s.form"), ledger.table());
        List<SealedRow> page = new ArrayList<>(size);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, ledger.name());
            select.setLong(2, after);
            select.setInt(3, size);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    page.add(SealedRow.of(result));
                }
            }
        }
        return page;
    }

    private @Nullable Long firstUnsealedAmong(List<SealedRow> page) throws SQLException {
        String sql = """
                select min(r.id)
                from %s r
                where r.id > ?
                  and r.id < ?
                  and not exists (
                    select
                    from ledger_seal s
                    where s.ledger = ?
                      and s.row_id = r.id)
                """.formatted(ledger.table());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, last.rowId());
            select.setLong(2, page.stream().mapToLong(SealedRow::rowId).max().getAsLong());
            select.setString(3, ledger.name());
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getObject(1, Long.class);
            }
        }
    }
}
