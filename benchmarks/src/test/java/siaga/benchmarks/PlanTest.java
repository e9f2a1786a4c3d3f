package siaga.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void withoutNamesEverythingIsMeasured() {
        assertThat(Plan.parse()).isEqualTo(new Plan(true, true, 3, Duration.ofSeconds(15)));
    }

    @Test
    void namesAndLengthsNarrowIt() {
        assertThat(Plan.parse("read", "--rounds=5", "--seconds=60"))
                .isEqualTo(new Plan(true, false, 5, Duration.ofMinutes(1)));
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
