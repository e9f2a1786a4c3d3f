package siaga.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The most that each service had resident, of what was looked at. Linux only: elsewhere it has no rows. */
final class Memory {

    private static final Duration SETTLING = Duration.ofSeconds(15);
    private static final double KIB_PER_MIB = 1024;

    private final Map<String, Double> mostMib = new ConcurrentHashMap<>();

    private Memory() {}

    static Memory empty() {
        return new Memory();
    }

    /** What the services hold when nobody has asked them for anything for a while. */
    static Memory whenIdle(Stack stack) throws IOException, InterruptedException {
        Thread.sleep(SETTLING);
        Memory memory = new Memory();
        memory.look(stack);
        return memory;
    }

    void look(Stack stack) throws IOException {
        for (String service : Stack.SERVICES) {
            try (Stream<String> status = Files.lines(Path.of("/proc/" + stack.pid(service) + "/status"))) {
                status.filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .forEach(kib -> mostMib.merge(service, Double.parseDouble(kib) / KIB_PER_MIB, Math::max));
            } catch (NoSuchFileException notLinux) {
                return;
            }
        }
    }

    List<Row> rows(String when, Goal goal) {
        return Stack.SERVICES.stream()
                .filter(mostMib::containsKey)
                .map(service ->
                        Row.of("resident memory of " + service + ", " + when, mostMib.get(service), "MiB", goal))
                .toList();
    }
}
