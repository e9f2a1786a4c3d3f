package siaga.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RepeatedPartTest {

    @Test
    void markedPartStandsAsOftenAsAskedAndNumbered() {
        String script = RepeatedPart.in("begin;\n-- each event\nselect {event};\n-- end\ncommit;\n", 3);

        assertThat(script).isEqualTo("begin;\nselect 1;\nselect 2;\nselect 3;\ncommit;\n");
    }

    @Test
    void scriptWithoutMarksIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> RepeatedPart.in("select 1;\n", 2));
    }
}
