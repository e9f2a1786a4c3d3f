package siaga.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkReportTest {

    private static final String PRINTED = """
            Running 15s test @ http://127.0.0.1:8080/v1/alerts/x
              2 threads and 32 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency    11.27ms   11.95ms 188.12ms   89.83%
                Req/Sec     1.52k   125.56     1.90k    66.49%
              Latency Distribution
                 50%  980.00us
                 75%   12.85ms
                 90%   21.30ms
                 99%    1.02s
              45602 requests in 15.01s, 10.91MB read
            """;

    @Test
    void percentilesAreMillisecondsWhateverTheirUnit() {
        WrkReport report = WrkReport.parse(PRINTED + "Requests/sec:   3038.11\n");

        assertThat(report).isEqualTo(new WrkReport(3038.11, 0.98, 1020, 0));
    }

    @Test
    void refusedAndBrokenRequestsAreFailed() {
        WrkReport report = WrkReport.parse(PRINTED + """
                  Socket errors: connect 1, read 2, write 3, timeout 4
                  Non-2xx or 3xx responses: 20
                Requests/sec:   3038.11
                """);

        assertThat(report.failed()).isEqualTo(30);
    }

    @Test
    void outputWithoutRateIsNoReport() {
        assertThatThrownBy(() -> WrkReport.parse("unable to connect"))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("unable to connect");
    }
}
