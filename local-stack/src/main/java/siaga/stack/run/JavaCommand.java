package siaga.stack.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM in the stack: small, and quick to start again. */
record JavaCommand(Home home) {

    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Starts a program that consists of a class path, or of a file, and what follows. */
    List<String> of(String part, List<String> options, List<String> program) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(options(part, options));
        command.addAll(program);
        return command;
    }

    /** The options of the part's JVM, among which those given. */
    List<String> options(String part, List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // Written when the process ends, used at its next start: classes come parsed and linked.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + home.file("cds").resolve(part + ".jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off"));
        return all;
    }
}
