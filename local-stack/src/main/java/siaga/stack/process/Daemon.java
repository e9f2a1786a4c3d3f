package siaga.stack.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import siaga.stack.engine.Programs;
import siaga.stack.engine.Waiting;

/**
 * A process in a session of its own, so that neither the end of the launcher nor a Ctrl-C in its terminal reaches it.
 *
 * @param log receives what it prints, appended
 */
public record Daemon(PidFile pidFile, Path log) {

    private static final List<String> SESSION_OF_ITS_OWN = sessionOfItsOwn();

    /** What to run: a command, and entries of its environment besides the launcher's own. */
    public record Launch(List<String> command, Map<String, String> environment) {

        /** Differs when any of it does. */
        public String fingerprint() {
            return Integer.toHexString(Objects.hash(command, environment));
        }
    }

    /** Starts the process in the folder and notes its pid. */
    public void start(Launch launch, Path folder) throws IOException {
        Files.createDirectories(log.getParent());
        List<String> line = new ArrayList<>(SESSION_OF_ITS_OWN);
        line.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        // A JVM's many threads would each get a heap of their own from glibc, which it never gives back.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        pidFile.write(process.pid(), launch.fingerprint());
    }

    /** The process, when it lives. */
    public Optional<PidFile.Running> running() {
        return pidFile.read();
    }

    /**
     * Asks the process to end with the signal, and ends it when it has not within the grace period. Nothing happens
     * when it does not live.
     */
    public void stop(String signal, Duration grace) throws IOException {
        Optional<PidFile.Running> running = running();
        if (running.isPresent()) {
            long pid = running.get().pid();
            Programs.signal(pid, signal);
            if (!Waiting.until(grace, () -> running().isEmpty())) {
                Programs.signal(pid, "KILL");
                Waiting.until(grace, () -> running().isEmpty());
            }
        }
        pidFile.delete();
    }

    // setsid is Linux'; perl is on every Mac.
    private static List<String> sessionOfItsOwn() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        return onPath("perl") ? List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV", "--") : List.of();
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
