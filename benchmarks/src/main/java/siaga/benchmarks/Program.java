package siaga.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Programs run beside this one; none of them outlives it. */
final class Program {

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    // Debian keeps servers where only root's path looks.
    private static final List<String> FOLDERS = Stream.concat(
                    Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
            .toList();

    private Program() {}

    /** The installed program of that name. */
    static String require(String name) {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new CannotMeasure(
                        name + " is not installed: see benchmarks/README.md for the Debian packages."));
    }

    /** Runs a command to its end and returns what it printed; fails unless it ends well. */
    static String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Process process = start(command, environment);
        try {
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new CannotMeasure(
                        Path.of(command.getFirst()).getFileName() + " ended with " + code + ": " + printed.strip());
            }
            return printed;
        } finally {
            RUNNING.remove(process);
        }
    }

    /** Starts a command, its errors among its output. */
    static Process start(List<String> command, Map<String, String> environment) throws IOException {
        return start(command, environment, ProcessBuilder.Redirect.PIPE);
    }

    /** Starts a command whose output nobody reads. */
    static Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        return start(command, environment, ProcessBuilder.Redirect.to(log.toFile()));
    }

    private static Process start(List<String> command, Map<String, String> environment, ProcessBuilder.Redirect output)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().putAll(environment);
        Process process = builder.start();
        RUNNING.add(process);
        return process;
    }

    /** Ends a program that was started, and waits for it. */
    static void stop(Process process) {
        process.destroy();
        process.onExit().join();
        RUNNING.remove(process);
    }

    /** Ends whatever still runs; for when this program is told to end. */
    static void stopAll() {
        RUNNING.forEach(Process::destroy);
        RUNNING.forEach(process -> process.onExit().join());
    }
}
