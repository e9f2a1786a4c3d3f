package siaga.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgbenchReportTest {

    @Test
    void countsAreThoseOfTheWholeRun() {
        PgbenchReport report = PgbenchReport.parse("""
                transaction type: publish.sql
                number of clients: 32
                number of transactions actually processed: 13638
                number of failed transactions: 3 (0.020%)
                latency average = 35.271 ms
                tps = 907.259312 (without initial connection time)
                """);

        assertThat(report).isEqualTo(new PgbenchReport(13638, 3));
    }

    @Test
    void runThatBrokeOffIsNoReport() {
        assertThatThrownBy(() -> PgbenchReport.parse("pgbench: error: connection refused"))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("connection refused");
    }
}
