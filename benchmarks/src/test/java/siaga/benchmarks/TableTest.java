package siaga.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void goalBesideAPeerIsForTheRatio() {
        Row slow = Row.against(1000, "proxied read", 490, "/s", Goal.atLeast(0.5));

        assertThat(slow.ratio()).isEqualTo(0.49);
        assertThat(slow.met()).isFalse();
    }

    @Test
    void goalWithoutPeerIsForTheFigure() {
        assertThat(Row.of("second start", 30, "s", Goal.atMost(30)).met()).isTrue();
        assertThat(Row.of("second start", 30.1, "s", Goal.atMost(30)).met()).isFalse();
    }

    @Test
    void rowThatOnlyInformsIsNotJudged() {
        assertThat(Row.of("rounds", 3, "").met()).isNull();
    }

    @Test
    void tableShowsBothSidesTheRatioAndTheVerdict() {
        String table = Table.of(List.of(
                Row.against(12.04, "proxied read, p99", 60.2, "ms", Goal.atMost(4)),
                Row.of("memory", 180.26, "MiB", Goal.atMost(256))));

        assertThat(table).isEqualTo("""
                | what | ours | peer | ratio | goal | met |
                | --- | ---: | ---: | ---: | --- | --- |
                | proxied read, p99 | 60.2 ms | 12.0 ms | 5.00 | ≤ 4 | **no** |
                | memory | 180 MiB | – | – | ≤ 256 MiB | yes |
                """);
    }
}
