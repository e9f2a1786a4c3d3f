package siaga.stack.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Programs that run to their end. */
public final class Programs {

    private Programs() {}

    /**
     * Runs a program that ends by itself soon.
     *
     * @return what it printed
     * @throws IOException with what it printed when it cannot start or reports failure
     */
    public static String run(List<String> command) throws IOException {
        return run(command, Map.of());
    }

    /** The same with more in its environment. */
    static String run(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + " failed: " + output.strip());
            }
            return output;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(command.getFirst() + " was interrupted", e);
        }
    }

    /** Sends a signal that the JDK has no method for, such as {@code INT}; nothing happens when the process is gone. */
    public static void signal(long pid, String name) {
        try {
            run(List.of("kill", "-" + name, Long.toString(pid)));
        } catch (IOException gone) {
            // it ended by itself
        }
    }
}
