package siaga.stack.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import siaga.stack.engine.Folders;
import siaga.stack.process.Daemon;
import siaga.stack.process.PidFile;

/**
 * Where a stack keeps everything it has: data, logs, pid files, secrets. Two stacks need two homes.
 *
 * @param project the project's top folder
 * @param folder {@code .siaga} of the project, or what {@code SIAGA_HOME} names
 */
public record Home(Path project, Path folder) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** The home that the launcher's environment asks for. */
    public static Home fromEnvironment() {
        Path project = Path.of(System.getProperty("siaga.project", "")).toAbsolutePath();
        Path folder = Optional.ofNullable(System.getenv("SIAGA_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElse(project.resolve(".siaga"));
        return new Home(project, folder.toAbsolutePath().normalize());
    }

    /** What members and tests read to find their way: addresses and credentials. */
    public Path localJson() {
        return folder.resolve("local.json");
    }

    /** The members that are there at the first start. */
    public Path membersSeed() {
        return project.resolve("deploy/members/demo.json");
    }

    /** The realm as it is imported. */
    public Path realm() {
        return project.resolve("deploy/keycloak/siaga-realm.json");
    }

    /** The documents that belong to alerts. */
    public Path attachments() {
        return folder.resolve("attachments");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The process of a part. */
    public Daemon daemon(String part) {
        return new Daemon(new PidFile(folder.resolve("run").resolve(part + ".pid")), log(part));
    }

    /** The log of a part. */
    public Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /** Deletes everything in it but the lock, which the one who clears it holds. */
    void clear() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                if (Files.isDirectory(one)) {
                    Folders.delete(one);
                } else if (!one.equals(file("lock"))) {
                    Files.delete(one);
                }
            }
        }
    }

    /** Replaces a file that only its owner may read, in one step. */
    public static void writePrivately(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(
                file.getParent(), file.getFileName().toString(), "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
