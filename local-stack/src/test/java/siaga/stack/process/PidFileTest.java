package siaga.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    private static final long OWN = ProcessHandle.current().pid();

    @TempDir
    private Path folder;

    private PidFile file;

    @BeforeEach
    void name() {
        file = new PidFile(folder.resolve("run/part.pid"));
    }

    @Test
    void findsTheProcessThatWasNoted() throws IOException {
        file.write(OWN, "what");
        assertThat(file.read()).hasValueSatisfying(running -> {
            assertThat(running.pid()).isEqualTo(OWN);
            assertThat(running.what()).isEqualTo("what");
        });
    }

    @Test
    void doesNotTakeAnotherProcessOfTheSamePidForIt() throws IOException {
        file.write(OWN, "what");
        String start = ProcessIdentity.of(OWN).orElseThrow().start();
        Files.writeString(file.path(), Files.readString(file.path()).replace(start, start + "0"));
        assertThat(file.read()).isEmpty();
    }

    @Test
    void findsNothingWhenTheProcessHasEnded() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        file.write(ended.pid(), "what");
        ended.waitFor();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void findsNothingInAFileThatWasCutOff() throws IOException {
        file.write(OWN, "what");
        Files.writeString(file.path(), Long.toString(OWN));
        assertThat(file.read()).isEmpty();
    }
}
