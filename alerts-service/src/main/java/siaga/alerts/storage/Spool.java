package siaga.alerts.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;

/** Where bytes lie while they come in: on disk, never in memory, and never where a reader looks. */
@ApplicationScoped
public class Spool {

    private static final int PIECE = 1 << 16;

    private final Path folder;

    Spool(StorageSettings settings) {
        this.folder = incoming(settings.directory());
    }

    /** In the store's own folder, so that a content is moved to its place in one step. */
    static Path incoming(Path directory) {
        return directory.toAbsolutePath().normalize().resolve("incoming");
    }

    /** The sender stopped in the middle. */
    public static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenOff(IOException cause) {
            super("the sender broke off", cause);
        }
    }

    /** There is more of it than there may be. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Takes everything in, on the disk when it returns. Nothing stays of what fails.
     *
     * @param most bytes that it may have
     * @throws TooLong when it has more
     * @throws BrokenOff when reading it fails
     */
    public Spooled receive(InputStream body, long most) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "upload-", null);
        boolean whole = false;
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            MessageDigest digest = Sha256.newDigest();
            byte[] piece = new byte[PIECE];
            long size = 0;
            for (int read = next(body, piece); read >= 0; read = next(body, piece)) {
                size += read;
                if (size > most) {
                    throw new TooLong();
                }
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
            }
            out.getChannel().force(true);
            whole = true;
            return new Spooled(file, size, Sha256.of(digest.digest()));
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes what a process left behind that died while receiving. */
    public void forgetOlderThan(Instant limit) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isOlder(file, limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** One that is gone meanwhile needs nobody any more. */
    private static boolean isOlder(Path file, Instant limit) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static int next(InputStream body, byte[] piece) throws BrokenOff {
        try {
            return body.read(piece);
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }
}
