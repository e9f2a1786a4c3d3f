package siaga.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.stack.EmbeddedPostgres;

class LedgerSealingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    void createDatabase() throws Exception {
        fixture = new LedgerFixture(postgres);
    }

    @AfterEach
    void stopSealers() {
        fixture.close();
    }

    @Test
    void rowsAreSealedInTheirOrderAndNumberedWithoutAGap() throws Exception {
        fixture.write(1_200);

        fixture.seal();

        assertThat(fixture.text("""
                select string_agg(position || ':' || row_ids[1] || '-' || row_ids[cardinality(row_ids)], ',' order by position)
                from ledger_seal
                """)).isEqualTo("1:1-500,501:501-1000,1001:1001-1200");
        assertThat(fixture.verify())
                .returns(null, VerifiedLedger::broken)
                .returns(1_200L, VerifiedLedger::rows)
                .returns(1_200L, VerifiedLedger::sealed);
    }

    @Test
    void aRowWaitsForThoseThatWereWrittenBeforeItAndAreNotCommitted() throws Exception {
        LedgerSealing sealing = new LedgerSealing(LedgerFixture.DEEDS, 500);
        try (Connection slow = fixture.connect();
                Connection sealer = fixture.connect()) {
            slow.setAutoCommit(false);
            LedgerFixture.writeOne(slow, "slow");
            fixture.write(1);
            assertThat(LedgerFixture.seal(sealing, sealer)).isZero();

            slow.commit();

            assertThat(LedgerFixture.seal(sealing, sealer)).isEqualTo(2);
        }
        assertThat(fixture.text("select row_ids::text from ledger_seal")).isEqualTo("{1,2}");
    }

    @Test
    void aRowThatIsTakenBackHoldsNothingUp() throws Exception {
        LedgerSealing sealing = new LedgerSealing(LedgerFixture.DEEDS, 500);
        try (Connection undecided = fixture.connect();
                Connection sealer = fixture.connect()) {
            undecided.setAutoCommit(false);
            LedgerFixture.writeOne(undecided, "undecided");
            fixture.write(1);
            LedgerFixture.seal(sealing, sealer);

            undecided.rollback();

            assertThat(LedgerFixture.seal(sealing, sealer)).isEqualTo(1);
        }
        assertThat(fixture.verify().broken()).isNull();
    }

    @Test
    void writersThatFollowOneAnotherWithoutAPauseDoNotKeepRowsFromBeingSealed() throws Exception {
        LedgerSealing sealing = new LedgerSealing(LedgerFixture.DEEDS, 500);
        try (Connection first = fixture.connect();
                Connection second = fixture.connect();
                Connection sealer = fixture.connect()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            LedgerFixture.writeOne(first, "first");
            LedgerFixture.writeOne(second, "second");
            first.commit();
            LedgerFixture.seal(sealing, sealer);
            LedgerFixture.writeOne(first, "third");
            second.commit();

            assertThat(LedgerFixture.seal(sealing, sealer)).isPositive();
            first.rollback();
        }
    }

    @Test
    void twoSealersSealEveryRowOnceWhileManyWrite() throws Exception {
        fixture.startSealer();
        fixture.startSealer();

        writeFromFourThreads(100);

        await().atMost(PATIENCE).until(() -> fixture.sealed() == 400);
        assertThat(fixture.verify()).returns(null, VerifiedLedger::broken).returns(400L, VerifiedLedger::sealed);
    }

    @Test
    void sealersThatAreKilledInTheMiddleLoseNothingAndBreakNothing() throws Exception {
        fixture.startSealer();
        fixture.startSealer();
        for (int kill = 1; kill <= 20; kill++) {
            fixture.write(100);
            fixture.endSessionsOfSealers();
        }

        await().atMost(PATIENCE).until(() -> fixture.sealed() == 2_000);
        assertThat(fixture.verify()).returns(null, VerifiedLedger::broken).returns(2_000L, VerifiedLedger::sealed);
    }

    @Test
    void sealsCanBeNeitherChangedNorDeletedNorMadeTwice() throws Exception {
        fixture.write(1);
        fixture.seal();

        refuses("update ledger_seal set form = 7", "append-only");
        refuses("delete from ledger_seal", "append-only");
        refuses("truncate ledger_seal", "append-only");
        refuses("""
                insert into ledger_seal (ledger, position, form, row_ids, hashes)
                select ledger, position, form, row_ids, hashes
                from ledger_seal
                """, "duplicate key");
    }

    private void refuses(String sql, String why) {
        assertThatThrownBy(() -> fixture.execute(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private void writeFromFourThreads(int each) throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int writer = 1; writer <= 4; writer++) {
                writers.add(threads.submit(() -> {
                    try (Connection connection = fixture.connect()) {
                        connection.setAutoCommit(false);
                        for (int deed = 1; deed <= each; deed++) {
                            LedgerFixture.writeOne(connection, "somebody");
                            connection.commit();
                        }
                    }
                    return null;
                }));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
    }
}
