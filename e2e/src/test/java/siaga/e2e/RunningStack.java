package siaga.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A stack of its own for the tests, on free ports, brought up with {@code ./siaga up} as a user would and taken down when
 * the tests are over. Everything the tests know of it stands in its {@code local.json}.
 */
final class RunningStack {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target", "stack").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static boolean up;
    private static boolean forgotten;

    private RunningStack() {}

    /** What {@code local.json} says; the stack is up when this returns. */
    static synchronized JsonNode local() {
        if (forgotten) {
            throw new IllegalStateException("the tests are over");
        }
        if (!up) {
            bringUp();
            up = true;
        }
        try {
            return JSON.readTree(HOME.resolve("local.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts what does not run. */
    static void bringUp() {
        siaga("up");
    }

    static void bringDown() {
        siaga("down");
    }

    /** Takes the stack down if a test has brought it up, and forgets its data; its logs stay for whoever wonders. */
    static synchronized void forget() {
        if (up) {
            siaga("down");
            keepLogs();
            siaga("reset", "--yes");
            up = false;
        }
        forgotten = true;
    }

    private static void keepLogs() {
        Path kept = Path.of("target", "stack-logs");
        try (Stream<Path> logs = Files.list(HOME.resolve("logs"))) {
            Files.createDirectories(kept);
            for (Path log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The death that a machine deals: no warning, no last words. */
    static void kill(String part) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(HOME.resolve("run/" + part + ".pid")).getFirst());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the launcher and returns what it printed. */
    static String siaga(String... arguments) {
        List<String> command = new ArrayList<>(List.of(PROJECT.resolve("siaga").toString()));
        command.addAll(List.of(arguments));
        Ended launcher = run(command);
        if (launcher.status() != 0) {
            throw new IllegalStateException(
                    "./siaga " + String.join(" ", arguments) + " failed:\n" + launcher.printed());
        }
        return launcher.printed();
    }

    /** Runs what a user would type in the project's folder. */
    static Ended shell(String script) {
        return run(List.of("bash", "-c", script));
    }

    /** A process that is over. */
    record Ended(int status, String printed) {}

    private static Ended run(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(PROJECT.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "SIAGA_HOME", HOME.toString(),
                        "SIAGA_PORTS", "auto",
                        "SIAGA_BUILD", "never"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes());
            return new Ended(process.waitFor(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
