package siaga.stack.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The unpacked programs of PostgreSQL.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
public record PostgresInstallation(Path folder) {

    private static final String VERSION = "18.4.0";

    /** The installation in the user's cache; unpacked from the class path when it is used for the first time. */
    public static PostgresInstallation inCache() {
        return new PostgresInstallation(Folders.cache().resolve("postgres-" + VERSION));
    }

    /** The command line of one of its programs. */
    List<String> command(String program, String... arguments) {
        try {
            Unpacking.once(folder, PostgresInstallation::unpack);
        } catch (IOException e) {
            throw new EngineFailed("PostgreSQL could not be unpacked to " + folder + ": " + e, e);
        }
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses uid 0; in a user namespace of its own the same user is called nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void unpack(Path unfinished) throws IOException {
        String archive = "/postgres-" + system() + "-" + architecture() + ".txz";
        try (InputStream content = PostgresInstallation.class.getResourceAsStream(archive)) {
            if (content == null) {
                throw new FileNotFoundException("no PostgreSQL for this machine on the class path: " + archive);
            }
            Archives.tarXz(content, unfinished);
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static boolean isRoot() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return false;
        }
        try {
            Process namespace = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (namespace.waitFor(5, TimeUnit.SECONDS) && namespace.exitValue() == 0) {
                return true;
            }
        } catch (IOException noSuchProgram) {
            // said below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new EngineFailed(
                "PostgreSQL does not run as root, and user namespaces (unshare -U) are not to be had here:"
                        + " start the stack as an ordinary user.");
    }
}
