package siaga.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.stack.EmbeddedPostgres;

/** What somebody with every right in the database has done shows, and where. */
class LedgerVerificationTest {

    private static final int ROWS = 2_500;
    private static final String ALTERED = "the row is not what was sealed here";
    private static final String EITHER = "the row or its hash was altered";

    private static EmbeddedPostgres postgres;

    private LedgerFixture fixture;

    @BeforeAll
    static void startPostgres() {
        postgres = EmbeddedPostgres.create();
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void createSealedLedger() throws Exception {
        fixture = new LedgerFixture(postgres);
        fixture.write(ROWS);
        fixture.seal();
    }

    @Test
    void aLedgerThatNobodyTouchedHolds() throws Exception {
        VerifiedLedger verified = fixture.verify();

        assertThat(verified).returns(null, VerifiedLedger::broken).returns((long) ROWS, VerifiedLedger::position);
        assertThat(fixture.verify(anchor(verified)).broken()).isNull();
    }

    @Test
    void anEmptyLedgerHolds() throws Exception {
        fixture.tamper("delete from ledger_seal", "delete from deed");

        assertThat(fixture.verify())
                .returns(null, VerifiedLedger::broken)
                .returns(0L, VerifiedLedger::rows)
                .returns(0L, VerifiedLedger::position);
    }

    @Test
    void anAlteredRowIsNamed() throws Exception {
        fixture.tamper("update deed set actor = 'somebody else' where id = 1700");

        broken(1_700, 1_700L, ALTERED);
    }

    @Test
    void everyColumnCounts() throws Exception {
        fixture.tamper("update deed set at = at + interval '1 microsecond' where id = 400");
        broken(400, 400L, ALTERED);

        fixture.tamper("update deed set details = '{\"n\": 4}' where id = 30");
        broken(30, 30L, ALTERED);

        fixture.tamper("update deed set actor = 'actor' where id = 2");
        broken(2, 2L, ALTERED);
    }

    @Test
    void noValueIsAnotherThanTheJsonValueNull() throws Exception {
        fixture.execute("insert into deed (actor) values ('nobody')");
        fixture.seal();

        fixture.tamper("update deed set details = 'null' where id = " + (ROWS + 1));

        broken(ROWS + 1, ROWS + 1L, EITHER);
    }

    @Test
    void anAlteredHeadIsNamed() throws Exception {
        fixture.tamper("update deed set actor = 'somebody else' where id = " + ROWS);

        broken(ROWS, (long) ROWS, EITHER);
    }

    @Test
    void aDeletedRowIsNamed() throws Exception {
        fixture.tamper("delete from deed where id = 1000");

        broken(1_000, 1_000L, "the row is missing");
    }

    @Test
    void aDeletedLinkIsNamed() throws Exception {
        fixture.tamper("delete from ledger_seal where position = 1001");

        broken(1_001, null, "the link is missing");
    }

    @Test
    void aRowDeletedWithItsLinkIsNamed() throws Exception {
        fixture.tamper(
                "delete from deed where id = 12",
                """
                update ledger_seal
                set row_ids = row_ids[:11] || row_ids[13:],
                    hashes = substring(hashes from 1 for 32 * 11) || substring(hashes from 32 * 12 + 1)
                where position = 1
                """,
                "update ledger_seal set position = position - 1 where position > 1");

        broken(12, 13L, ALTERED);
    }

    @Test
    void anAlteredHashIsNamed() throws Exception {
        fixture.tamper("""
                update ledger_seal
                set hashes = overlay(hashes placing sha256('x') from 32 * 499 + 1)
                where position = 501
                """);

        broken(1_000, 1_000L, "the hash was altered");
    }

    @Test
    void swappedHashesAreNamed() throws Exception {
        fixture.tamper("""
                update ledger_seal
                set hashes = overlay(hashes placing
                    substring(hashes from 32 * 5 + 1 for 32) || substring(hashes from 32 * 4 + 1 for 32)
                    from 32 * 4 + 1)
                where position = 1
                """);

        broken(5, 5L, EITHER);
    }

    @Test
    void aLinkThatIsThereTwiceIsNamed() throws Exception {
        fixture.tamper("""
                insert into ledger_seal (ledger, position, form, row_ids, hashes)
                select ledger, 7, form, row_ids, hashes
                from ledger_seal
                where position = 1
                """);

        assertThat(fixture.verify().broken()).isEqualTo(new BrokenLink(7, null, "the link is there twice"));
    }

    @Test
    void swappedRowsAreNamed() throws Exception {
        fixture.tamper("""
                update deed d
                set actor = other.actor
                from deed other
                where d.id in (5, 6)
                  and other.id = 11 - d.id
                """);

        broken(5, 5L, EITHER);
    }

    @Test
    void aRowSlippedInBetweenIsNamed() throws Exception {
        fixture.tamper("delete from deed where id = 7", "delete from ledger_seal");
        fixture.seal();
        fixture.tamper("insert into deed (id, actor) overriding system value values (7, 'nobody')");

        broken(7, 7L, "a row stands here that was never sealed");
    }

    @Test
    void aRowThatWaitsTooLongForItsSealIsNamed() throws Exception {
        fixture.write(1);
        Instant now = Instant.now();

        assertThat(fixture.verify(LedgerFixture.DEEDS, now.minusSeconds(60)))
                .returns(null, VerifiedLedger::broken)
                .returns(ROWS + 1L, VerifiedLedger::rows);
        assertThat(fixture.verify(LedgerFixture.DEEDS, now.plusSeconds(60)).broken())
                .isEqualTo(new BrokenLink(ROWS + 1, ROWS + 1L, "the row waits for its seal, and for too long"));
    }

    @Test
    void aTailCutOffIsNamedAgainstAnAnchor() throws Exception {
        Anchor kept = anchor(fixture.verify());
        fixture.tamper("delete from ledger_seal where position > 2000", "delete from deed where id > 2000");
        assertThat(fixture.verify().broken()).isNull();

        assertThat(fixture.verify(kept).broken())
                .isEqualTo(new BrokenLink(2_001, null, "the chain ends here, but had a link 2500 before"));
    }

    @Test
    void aChainSealedAnewIsNamedAgainstAnAnchor() throws Exception {
        Anchor kept = anchor(fixture.verify());
        fixture.tamper("update deed set actor = 'somebody else' where id = 2", "delete from ledger_seal");
        fixture.seal();
        assertThat(fixture.verify().broken()).isNull();

        assertThat(fixture.verify(kept).broken())
                .isEqualTo(new BrokenLink(
                        ROWS, (long) ROWS, "the link is another than it was before: all was sealed anew"));
    }

    @Test
    void aColumnThatComesLaterGoesIntoNewSealsAndBreaksNoOldOne() throws Exception {
        fixture.execute("alter table deed add column place text");
        Ledger grown = new Ledger(
                "deeds",
                "deed",
                List.of(LedgerFixture.DEEDS.columns(), List.of("id", "at", "actor", "details", "place")));
        fixture.execute("insert into deed (actor, place) values ('somebody', 'Surabaya')");
        try (Connection connection = fixture.connect()) {
            LedgerFixture.seal(new LedgerSealing(grown, 500), connection);
        }
        assertThat(fixture.verify(grown, Instant.now()).broken()).isNull();

        fixture.tamper("update deed set place = 'elsewhere' where id > " + ROWS);

        assertThat(fixture.verify(grown, Instant.now()).broken())
                .isEqualTo(new BrokenLink(ROWS + 1, ROWS + 1L, EITHER));
    }

    @Test
    void sealsDoNotDependOnTheTimeZoneOfTheSession() throws Exception {
        fixture.execute("alter role current_user set timezone = 'Asia/Seoul'");

        assertThat(fixture.verify().broken()).isNull();
    }

    private void broken(long position, Long row, String why) throws SQLException {
        assertThat(fixture.verify())
                .returns(position - 1, VerifiedLedger::position)
                .returns(new BrokenLink(position, row, why), VerifiedLedger::broken);
    }

    private static Anchor anchor(VerifiedLedger verified) {
        return new Anchor("deeds", verified.position(), HexFormat.of().parseHex(verified.hash()));
    }
}
