package siaga.alerts.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;

/** Contents as files, each named by its digest, in 256 folders named by the first byte of it. */
final class DirectoryBlobStore implements BlobStore {

    private final Path blobs;
    private final Path incoming;

    DirectoryBlobStore(Path directory) {
        this.blobs = directory.toAbsolutePath().normalize().resolve("blobs");
        this.incoming = Spool.incoming(directory);
    }

    @Override
    public void put(Spooled content) throws IOException {
        Path place = place(content.digest());
        Path folder = place.getParent();
        Files.createDirectories(folder);
        // Over what may be there: the same bytes, young again, and whole should they have been damaged.
        Files.move(content.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // The name is durable only with the folders that it stands in, whoever made them.
        force(folder);
        force(blobs);
        force(blobs.getParent());
    }

    @Override
    public boolean has(Sha256 digest) throws IOException {
        return Files.exists(place(digest));
    }

    @Override
    public InputStream read(Sha256 digest, long from, long length) throws IOException {
        FileChannel file = FileChannel.open(place(digest), StandardOpenOption.READ);
        try {
            return new Limited(Channels.newInputStream(file.position(from)), length);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void delete(Sha256 digest) throws IOException {
        Files.deleteIfExists(place(digest));
    }

    @Override
    public void list(Consumer<Stored> each) throws IOException {
        if (!Files.isDirectory(blobs)) {
            return;
        }
        Files.walkFileTree(blobs, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (Sha256.isHex(name)) {
                    each.accept(new Stored(
                            new Sha256(name), attributes.lastModifiedTime().toInstant()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    @Override
    public void probe() throws IOException {
        Files.createDirectories(blobs);
        Files.createDirectories(incoming);
        if (!Files.isWritable(blobs)) {
            throw new AccessDeniedException(blobs.toString());
        }
        Path probe = Files.createTempFile(incoming, "probe-", null);
        try (RandomAccessFile file = new RandomAccessFile(probe.toFile(), "rw")) {
            file.write(1);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private Path place(Sha256 digest) {
        return blobs.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
