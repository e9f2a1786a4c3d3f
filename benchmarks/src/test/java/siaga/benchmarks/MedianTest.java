package siaga.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void middleOfAnOddNumberIgnoresTheOutlier() {
        assertThat(Median.of(List.of(900.0, 1.0, 2.0), value -> value)).isEqualTo(2);
    }

    @Test
    void evenNumberHasTheMeanOfTheTwoInTheMiddle() {
        assertThat(Median.of(List.of(4.0, 1.0, 2.0, 90.0), value -> value)).isEqualTo(3);
    }

    @Test
    void nothingHasNoMiddle() {
        assertThatIllegalArgumentException().isThrownBy(() -> Median.of(List.<Double>of(), value -> value));
    }
}
