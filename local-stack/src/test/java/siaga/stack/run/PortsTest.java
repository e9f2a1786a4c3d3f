package siaga.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    private static final Map<String, String> AUTO = Map.of("SIAGA_PORTS", "auto");

    @TempDir
    private Path folder;

    @Test
    void areTheUsualOnesWhenNobodyChooses() {
        assertThat(choose(Map.of()).of(Port.GATEWAY)).isEqualTo(8080);
    }

    @Test
    void areWhereTheEnvironmentPutsThem() {
        assertThat(choose(Map.of("SIAGA_PORT_GATEWAY", "18080")).of(Port.GATEWAY))
                .isEqualTo(18080);
    }

    @Test
    void areAllDifferentAndStayWhenChosenFreely() {
        Ports chosen = choose(AUTO);
        chosen.settle(settings());
        List<Integer> numbers = Arrays.stream(Port.values()).map(chosen::of).toList();
        assertThat(numbers).doesNotHaveDuplicates().doesNotContain(8080);

        Ports later = choose(Map.of());

        assertThat(Arrays.stream(Port.values()).map(later::of)).isEqualTo(numbers);
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> choose(Map.of("SIAGA_PORT_KAFKA", "ninety")))
                .isInstanceOf(CannotRun.class)
                .hasMessage("SIAGA_PORT_KAFKA is \"ninety\": give it the number of a port.");
    }

    private Ports choose(Map<String, String> environment) {
        return Ports.choose(environment, settings());
    }

    private Settings settings() {
        return new Settings(folder.resolve("settings"));
    }
}
