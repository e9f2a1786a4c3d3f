package siaga.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import siaga.stack.run.CannotRun;

class SiagaTest {

    @Test
    void saysWhatIsTheMatterAsItIsPut() {
        assertThat(Siaga.inOneLine(new CannotRun("Port 8080 is in use."))).isEqualTo("Port 8080 is in use.");
    }

    @Test
    void knowsAFullDiskHoweverDeepItIsBuried() {
        IOException full = new IOException("write failed: No space left on device");
        assertThat(Siaga.inOneLine(new UncheckedIOException("kafka could not be started", full)))
                .startsWith("The disk is full")
                .endsWith("make room and run ./siaga up again.");
    }

    @Test
    void pointsToTheTraceOfWhatIsNotExpected() {
        assertThat(Siaga.inOneLine(new IllegalStateException("odd"))).contains("odd", "SIAGA_DEBUG=1");
    }
}
