package siaga.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void withoutNamesEverythingIsMeasured() {
        assertThat(Plan.parse()).isEqualTo(new Plan(true, true, true, 3, Duration.ofSeconds(15), 1_000_000));
    }

    @Test
    void namesAndLengthsNarrowIt() {
        assertThat(Plan.parse("read", "--rounds=5", "--seconds=60", "--alerts=1000"))
                .isEqualTo(new Plan(true, false, false, 5, Duration.ofMinutes(1), 1_000));
    }

    @Test
    void onlyToolsOfWhatIsMeasuredAreNeeded() {
        assertThat(Plan.parse("publish").tools()).containsExactly("pgbench");
    }

    @Test
    void anythingElseIsExplained() {
        assertThatThrownBy(() -> Plan.parse("--seconds=soon")).hasMessageStartingWith("usage: benchmarks/run");
    }
}
