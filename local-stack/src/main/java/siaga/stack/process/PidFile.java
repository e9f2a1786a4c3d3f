package siaga.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The file that says which process runs a part of the stack. What it says may be long past, after a crash or a reboot:
 * reading it finds a process only when it is the very one.
 */
public record PidFile(Path path) {

    /**
     * A process that lives.
     *
     * @param since when it was started
     * @param what stands for what it runs and how, to tell whether that is still what is wanted
     */
    public record Running(long pid, Instant since, String what) {}

    /** Notes the process. */
    void write(long pid, String what) throws IOException {
        String start = ProcessIdentity.of(pid).map(ProcessIdentity::start).orElse("ended");
        Files.createDirectories(path.getParent());
        Files.writeString(
                path, String.join("\n", Long.toString(pid), start, Instant.now().toString(), what, ""));
    }

    /** The process that was noted, when it still lives. */
    public Optional<Running> read() {
        try {
            List<String> lines = Files.readAllLines(path);
            ProcessIdentity noted = new ProcessIdentity(Long.parseLong(lines.get(0)), lines.get(1));
            return noted.isAlive()
                    ? Optional.of(new Running(noted.pid(), Instant.parse(lines.get(2)), lines.get(3)))
                    : Optional.empty();
        } catch (IOException | RuntimeException absentOrHalfWritten) {
            return Optional.empty();
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
