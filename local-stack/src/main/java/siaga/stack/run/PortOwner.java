package siaga.stack.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which process listens on a port, as far as Linux lets this user see it. */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** The process in words such as {@code nginx (pid 812)}; empty when it cannot be known. */
    static Optional<String> of(int port) {
        List<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> listeners(Path.of(table), port))
                .map(inode -> "socket:[" + inode + "]")
                .toList();
        return sockets.isEmpty() ? Optional.empty() : holder(sockets);
    }

    private static Stream<String> listeners(Path table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(column -> column[1].endsWith(suffix) && column[3].equals(LISTENING))
                    .map(column -> column[9]);
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static Optional<String> holder(List<String> sockets) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), sockets))
                .findFirst()
                .map(process -> name(process) + " (pid " + process.pid() + ")");
    }

    private static boolean holds(long pid, List<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : open) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException notOursToSee) {
            return false;
        }
        return false;
    }

    private static String name(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("a process");
    }
}
