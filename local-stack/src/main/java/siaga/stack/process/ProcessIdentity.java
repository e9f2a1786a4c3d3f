package siaga.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which process a pid meant. Pids are given again, so the moment of the start belongs to it.
 *
 * @param start opaque; the same for as long as the process lives, and another for any later process of that pid
 */
record ProcessIdentity(long pid, String start) {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int START_TICKS = 22;

    /** The identity of a process that lives now. */
    static Optional<ProcessIdentity> of(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(ProcessIdentity::start)
                .map(start -> new ProcessIdentity(pid, start));
    }

    boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    // The JDK's start instant moves with the wall clock on Linux; ticks since boot do not.
    private static Optional<String> start(ProcessHandle process) {
        if (!Files.exists(BOOT_ID)) {
            return process.info().startInstant().map(instant -> Long.toString(instant.getEpochSecond()));
        }
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The second field is the program's name in brackets, which may hold blanks and brackets.
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean zombie = afterName[0].equals("Z");
            String boot = Files.readString(BOOT_ID).strip();
            return zombie ? Optional.empty() : Optional.of(boot + ":" + afterName[START_TICKS - 3]);
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
