package siaga.stack.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PreconditionsTest {

    private static final Path FOLDER = Path.of("stack");

    @Test
    void aDiskThatIsTooFullIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> Preconditions.enoughDisk(FOLDER, 12, 300))
                .isInstanceOf(CannotRun.class)
                .hasMessage(
                        "Only 12 MiB are free on the disk of stack and the stack needs 300 MiB: make room, or put the"
                                + " stack elsewhere with SIAGA_HOME and SIAGA_CACHE.");
    }

    @Test
    void roomEnoughIsFine() {
        assertThatCode(() -> Preconditions.enoughDisk(FOLDER, 300, 300)).doesNotThrowAnyException();
    }
}
