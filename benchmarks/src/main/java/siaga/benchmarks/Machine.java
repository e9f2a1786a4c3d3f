package siaga.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What it was measured on.
 *
 * @param memoryGib of the whole machine; 0 where it cannot be told
 * @param cpu the model as the kernel names it
 * @param system operating system and architecture
 * @param java the JDK's version
 */
record Machine(int cores, long memoryGib, String cpu, String system, String java) {

    private static final long KIB_PER_GIB = 1024L * 1024;

    static Machine here() {
        String kib = field("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                kib.isEmpty() ? 0 : Math.round((double) Long.parseLong(kib) / KIB_PER_GIB),
                field("/proc/cpuinfo", "model name"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.version"));
    }

    private static String field(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException notLinux) {
            return "";
        }
    }
}
