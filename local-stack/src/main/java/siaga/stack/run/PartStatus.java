package siaga.stack.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import siaga.stack.engine.Programs;
import siaga.stack.process.PidFile.Running;

/**
 * How a part is doing.
 *
 * @param state one of {@link #READY}, {@code not ready} and {@code stopped}
 * @param address where it is reached
 * @param pid 0 when it is stopped
 * @param since RFC 3339 in UTC; empty when it is stopped
 * @param memoryMib resident, of this one process; 0 when it is stopped or cannot be known
 */
public record PartStatus(String name, String state, String address, long pid, String since, long memoryMib) {

    /** It runs and does its work. */
    public static final String READY = "ready";

    private static final long KIB_PER_MIB = 1024;

    /** Asks every part of the stack. */
    public static List<PartStatus> of(Stack stack) {
        return stack.parts().parallelStream()
                .map(part -> of(part, stack.home().daemon(part.name()).running()))
                .toList();
    }

    private static PartStatus of(Part part, Optional<Running> running) {
        return running.map(process -> new PartStatus(
                        part.name(),
                        part.ready().getAsBoolean() ? READY : "not ready",
                        part.address(),
                        process.pid(),
                        process.since().toString(),
                        residentMib(process.pid())))
                .orElseGet(() -> new PartStatus(part.name(), "stopped", part.address(), 0, "", 0));
    }

    private static long residentMib(long pid) {
        try {
            return Long.parseLong(Programs.run(List.of("ps", "-o", "rss=", "-p", Long.toString(pid)))
                            .strip())
                    / KIB_PER_MIB;
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }
}
