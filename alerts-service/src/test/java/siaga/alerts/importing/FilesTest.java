package siaga.alerts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import siaga.kit.problem.Problem;

class FilesTest {

    private static final String RECALL =
            "{\"recall_number\":\"F-%04d-2026\",\"product_description\":\"Contoh crackers\"}";
    private static final String HEADER =
            "reference,category,type,subject,date,notifying_country,classification,risk_decision,distribution,"
                    + "forAttention,forFollowUp,operator,origin,hazards\n";
    private static final String ROW =
            "2024.%d,feed materials,feed,Mould in beet pulp,2024-10-30 13:46:50,Latvia,alert notification,serious,,,,,Russia,\n";

    @Test
    void aBrokenLineCostsThatLine() {
        String file = RECALL.formatted(1) + "\n{\"recall_number\":\n\n[1]\n" + RECALL.formatted(2);

        assertThat(outcomes(ImportFormat.OPENFDA, file))
                .containsExactly("1 F-0001-2026", "2 not-json", "3 not-an-object", "4 F-0002-2026");
    }

    @Test
    void anArrayAndTheAnswerOfOpenFdaAreReadToo() {
        String array = "[" + RECALL.formatted(1) + ",\n " + RECALL.formatted(2) + "]";

        assertThat(outcomes(ImportFormat.OPENFDA, array)).containsExactly("1 F-0001-2026", "2 F-0002-2026");
        assertThat(outcomes(ImportFormat.OPENFDA, "{\"meta\":{\"results\":{\"total\":2}},\n\"results\":" + array + "}"))
                .containsExactly("1 F-0001-2026", "2 F-0002-2026");
    }

    @Test
    void anArrayThatBreaksOffIsReportedAfterWhatCouldBeRead() {
        String array = "[" + RECALL.formatted(1) + "," + RECALL.formatted(2);

        assertThat(outcomes(ImportFormat.OPENFDA, array))
                .containsExactly("1 F-0001-2026", "2 F-0002-2026", "3 broken-off");
        assertThat(outcomes(ImportFormat.OPENFDA, array.substring(0, array.length() - 3)))
                .containsExactly("1 F-0001-2026", "2 not-json");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumn() {
        assertThat(outcomes(ImportFormat.RASFF, "\uFEFF" + HEADER + ROW.formatted(8015)))
                .containsExactly("1 2024.8015");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLine() {
        String file = HEADER + ROW.formatted(1) + "2024.2,\"never closed,feed\n" + ROW.formatted(3) + ROW.formatted(4);

        assertThat(outcomes(ImportFormat.RASFF, file))
                .containsExactly("1 2024.1000", "2 quoting", "3 2024.3000", "4 2024.4000");
    }

    @Test
    void aRowOfTooFewValuesAndOneThatIsNotUtf8AreRejected() throws Exception {
        byte[] rows = (HEADER + "2024.5,feed\nX\n" + ROW.formatted(6)).getBytes(StandardCharsets.UTF_8);
        rows[new String(rows, StandardCharsets.UTF_8).indexOf("\nX\n") + 1] = (byte) 0xFF;
        Iterator<ParsedRecord> records = Reading.open(ImportFormat.RASFF, new ByteArrayInputStream(rows));

        assertThat(outcome(records.next())).isEqualTo("1 columns");
        assertThat(outcome(records.next())).isEqualTo("2 encoding");
        assertThat(outcome(records.next())).isEqualTo("3 2024.6000");
        assertThat(records).isExhausted();
    }

    @Test
    void aQuotedValueMayRunOverLines() {
        String file = HEADER + ROW.formatted(7).replace("Mould in beet pulp", "\"Mould\nin beet, pulp\"");

        assertThat(outcomes(ImportFormat.RASFF, file)).containsExactly("1 2024.7000");
    }

    @Test
    void aTableWithoutTheColumnsIsRefusedAtOnce() {
        assertThatThrownBy(() -> Reading.all(ImportFormat.BPOM, "No,Nama Produk\n1,Krim\n"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations()).hasSize(4));
    }

    @Test
    void anEndlessLineIsRefusedWithoutBeingHeld() {
        InputStream endless = new InputStream() {
            private long left = 40L << 20;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int count = (int) Math.min(length, left);
                Arrays.fill(bytes, offset, offset + count, (byte) 'a');
                left -= count;
                return count == 0 ? -1 : count;
            }
        };

        assertThat(outcome(Reading.open(ImportFormat.OPENFDA, endless).next())).isEqualTo("1 too-long");
    }

    @Test
    void aRecordIsReadBeforeTheRestHasArrived() throws IOException {
        try (PipedOutputStream sender = new PipedOutputStream()) {
            PipedInputStream file = new PipedInputStream(sender);
            sender.write((RECALL.formatted(1) + "\n").getBytes(StandardCharsets.UTF_8));
            sender.flush();

            assertThat(outcome(Reading.open(ImportFormat.OPENFDA, file).next())).isEqualTo("1 F-0001-2026");
        }
    }

    private static List<String> outcomes(ImportFormat format, String file) {
        return Reading.all(format, file).stream().map(FilesTest::outcome).toList();
    }

    private static String outcome(ParsedRecord record) {
        return record.position() + " "
                + switch (record) {
                    case SourceRecord read -> read.number();
                    case Rejected rejected -> rejected.violations().getFirst().code();
                };
    }
}
