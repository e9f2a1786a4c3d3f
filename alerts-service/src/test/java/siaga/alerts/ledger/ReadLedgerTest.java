package siaga.alerts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import siaga.alerts.WithEngines;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.page.Page;

@QuarkusTest
@WithEngines
class ReadLedgerTest {

    private static final Caller CALLER = new Caller("KR-MFDS", Set.of(Role.OFFICER), "kr-mfds-1", null);
    private static final RecordedReads.Filter ALL = new RecordedReads.Filter(List.of(), List.of(), null);

    @Inject
    ReadLedger ledger;

    @Inject
    RecordedReads reads;

    @Test
    void allReadsOfOneAnswerAreThereInTheirOrderHoweverMany() {
        UUID alert = UUID.randomUUID();
        List<ReadLedger.What> attachments = IntStream.rangeClosed(1, 1_200)
                .mapToObj(number -> new ReadLedger.What(alert, 1, "attachment " + number))
                .toList();

        ledger.note(CALLER, attachments, ReadWay.EXPORT).await();

        Page<RecordedRead> written =
                QuarkusTransaction.requiringNew().call(() -> reads.of(alert, null, ALL, 5_000, null));
        assertThat(written.items())
                .extracting(RecordedRead::detail)
                .containsExactlyElementsOf(attachments.reversed().stream()
                        .map(ReadLedger.What::detail)
                        .toList());
    }

    @Test
    void anAnswerThatShowsNothingWaitsForNothing() {
        ledger.note(CALLER, List.of(), ReadWay.FEED).await();
    }
}
