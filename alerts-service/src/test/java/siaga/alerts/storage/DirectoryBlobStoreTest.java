package siaga.alerts.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBlobStoreTest implements BlobStoreContract {

    @TempDir
    private Path folder;

    private BlobStore store;
    private Spool spool;

    @BeforeEach
    void open() {
        store = new DirectoryBlobStore(folder);
        spool = new Spool(TestSettings.directory(folder));
    }

    @Override
    public BlobStore store() {
        return store;
    }

    @Override
    public Spool spool() {
        return spool;
    }

    @Override
    public void damage(Sha256 digest, byte[] bytes) throws IOException {
        Files.write(
                folder.resolve("blobs").resolve(digest.hex().substring(0, 2)).resolve(digest.hex()), bytes);
    }

    @Test
    void whatComesInIsSeenByNobodyBeforeItIsWhole() throws IOException {
        Spooled content = spool.receive(new ByteArrayInputStream(new byte[10]), 10);

        assertThat(files(folder.resolve("incoming"))).isEqualTo(1);
        assertThat(folder.resolve("blobs")).doesNotExist();

        content.close();
        assertThat(files(folder.resolve("incoming"))).isZero();
    }

    @Test
    void nothingStaysOfWhatIsTooLong() {
        assertThatThrownBy(() -> spool.receive(new ByteArrayInputStream(new byte[11]), 10))
                .isInstanceOf(Spool.TooLong.class);

        assertThat(files(folder.resolve("incoming"))).isZero();
    }

    @Test
    void nothingStaysOfWhatBreaksOff() {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("the connection is gone");
                }
                left--;
                return 1;
            }
        };

        assertThatThrownBy(() -> spool.receive(broken, Long.MAX_VALUE)).isInstanceOf(Spool.BrokenOff.class);

        assertThat(files(folder.resolve("incoming"))).isZero();
    }

    @Test
    void whatAKilledProcessLeftIsForgottenWhenItIsOld() throws IOException {
        Spooled left = spool.receive(new ByteArrayInputStream(new byte[10]), 10);

        spool.forgetOlderThan(Instant.now().minusSeconds(60));
        assertThat(left.file()).exists();

        spool.forgetOlderThan(Instant.now().plusSeconds(60));
        assertThat(left.file()).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsNoStore() throws IOException {
        Path file = Files.createFile(folder.resolve("occupied"));

        assertThatThrownBy(() -> new DirectoryBlobStore(file).probe()).isInstanceOf(IOException.class);
    }

    private static int files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
