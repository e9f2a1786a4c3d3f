package siaga.stack.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Unpacks an archive once, for however many processes ask at the same time. The content goes to a folder beside the
 * target and is renamed when whole, so a target that exists is complete and one that was interrupted starts over.
 */
public final class Unpacking {

    // A file lock is held by the JVM: threads of one JVM need their own.
    private static final Object IN_THIS_JVM = new Object();

    private Unpacking() {}

    /** What writes the archive's content into an empty folder. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path folder) throws IOException;
    }

    /**
     * The target folder, filled by {@code content} when it does not exist yet.
     *
     * @throws IOException when the content cannot be written; the target does not exist then
     */
    public static Path once(Path target, Content content) throws IOException {
        if (Files.isDirectory(target)) {
            return target;
        }
        Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
        Path lockFile = parent.resolve(target.getFileName() + ".lock");
        synchronized (IN_THIS_JVM) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(target)) {
                    fill(target, content);
                }
                return target;
            }
        }
    }

    private static void fill(Path target, Content content) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        content.writeTo(unfinished);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
