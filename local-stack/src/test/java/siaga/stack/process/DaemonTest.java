package siaga.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {

    @TempDir
    private Path folder;

    private Daemon daemon;

    @BeforeEach
    void create() {
        daemon = new Daemon(new PidFile(folder.resolve("part.pid")), folder.resolve("part.log"));
    }

    @AfterEach
    void end() throws IOException {
        daemon.stop("KILL", Duration.ofSeconds(5));
    }

    @Test
    void runsUntilItIsStopped() throws IOException {
        start("echo $GREETING; exec sleep 600");
        assertThat(daemon.running()).isPresent();
        Awaitility.await().untilAsserted(() -> assertThat(daemon.log()).hasContent("hello"));

        daemon.stop("TERM", Duration.ofSeconds(5));

        assertThat(daemon.running()).isEmpty();
    }

    @Test
    void standsInASessionOfItsOwn() throws IOException {
        start("exec sleep 600");
        long pid = daemon.running().orElseThrow().pid();
        String session = siaga.stack.engine.Programs.run(List.of("ps", "-o", "sess=", "-p", Long.toString(pid)));
        assertThat(session.strip()).isEqualTo(Long.toString(pid));
    }

    @Test
    void isEndedWhenItDoesNotListen() throws IOException {
        start("trap '' TERM; echo deaf; while :; do sleep 0.1; done");
        Awaitility.await().until(() -> Files.readString(daemon.log()).contains("deaf"));

        daemon.stop("TERM", Duration.ofMillis(200));

        assertThat(daemon.running()).isEmpty();
    }

    private void start(String script) throws IOException {
        daemon.start(new Daemon.Launch(List.of("sh", "-c", script), Map.of("GREETING", "hello")), folder);
    }
}
