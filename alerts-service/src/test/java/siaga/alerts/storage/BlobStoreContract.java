package siaga.alerts.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does. */
interface BlobStoreContract {

    BlobStore store();

    Spool spool();

    /** Puts other bytes in the place of a content. */
    void damage(Sha256 digest, byte[] bytes) throws IOException;

    @Test
    default void whatWasPutIsReadAsItWasWholeAndInParts() throws IOException {
        byte[] bytes = random(200_000);
        Spooled content = spooled(bytes);

        store().put(content);

        assertThat(store().has(content.digest())).isTrue();
        assertThat(all(store().readWhole(content.digest(), bytes.length))).isEqualTo(bytes);
        assertThat(all(store().read(content.digest(), 0, 1))).isEqualTo(Arrays.copyOf(bytes, 1));
        assertThat(all(store().read(content.digest(), 150_000, 50_000)))
                .isEqualTo(Arrays.copyOfRange(bytes, 150_000, 200_000));
        assertThatCode(() -> store().verify(content.digest(), bytes.length)).doesNotThrowAnyException();
    }

    @Test
    default void theSameBytesAreKeptOnceByWhomeverTheyArePut() throws IOException {
        byte[] bytes = random(5_000);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> puts = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                try (Spooled content = spooled(bytes)) {
                                    store().put(content);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            senders))
                    .toList();
            puts.forEach(CompletableFuture::join);
        }

        Sha256 digest = spooled(bytes).digest();
        assertThat(kept()).filteredOn(digest::equals).hasSize(1);
        assertThat(all(store().readWhole(digest, bytes.length))).isEqualTo(bytes);
    }

    @Test
    default void whatIsNotKeptIsNotRead() throws IOException {
        Sha256 unknown = spooled(random(10)).digest();

        assertThat(store().has(unknown)).isFalse();
        assertThatThrownBy(() -> store().read(unknown, 0, 10)).isInstanceOf(NoSuchFileException.class);
        assertThatCode(() -> store().delete(unknown)).doesNotThrowAnyException();
    }

    @Test
    default void whatWasDeletedIsGone() throws IOException {
        Spooled content = spooled(random(10));
        store().put(content);

        store().delete(content.digest());

        assertThat(store().has(content.digest())).isFalse();
        assertThat(kept()).doesNotContain(content.digest());
    }

    @Test
    default void aDamagedContentNeverArrivesWhole() throws IOException {
        byte[] bytes = random(100_000);
        Spooled content = spooled(bytes);
        store().put(content);
        byte[] damaged = bytes.clone();
        damaged[7] ^= 1;

        damage(content.digest(), damaged);

        try (InputStream read = store().readWhole(content.digest(), bytes.length)) {
            byte[] arrived = new byte[bytes.length];
            assertThatThrownBy(() -> read.readNBytes(arrived, 0, arrived.length))
                    .isInstanceOf(CorruptContent.class);
        }
        assertThatThrownBy(() -> store().verify(content.digest(), bytes.length)).isInstanceOf(CorruptContent.class);
    }

    @Test
    default void aContentThatWasCutShortIsMendedByThatWhichComesInAgain() throws IOException {
        byte[] bytes = random(10_000);
        Spooled content = spooled(bytes);
        store().put(content);
        damage(content.digest(), Arrays.copyOf(bytes, 100));

        store().put(spooled(bytes));

        assertThat(all(store().readWhole(content.digest(), bytes.length))).isEqualTo(bytes);
    }

    @Test
    default void aReaderThatGoesAwayInTheMiddleTakesNothingWithIt() throws IOException {
        byte[] bytes = random(3_000_000);
        Spooled content = spooled(bytes);
        store().put(content);

        try (InputStream read = store().readWhole(content.digest(), bytes.length)) {
            assertThat(read.readNBytes(1_000)).hasSize(1_000);
        }

        assertThat(all(store().readWhole(content.digest(), bytes.length))).isEqualTo(bytes);
    }

    @Test
    default void aStoreThatCanBeWrittenToSaysSoAndListsNothingOfItsCheck() throws IOException {
        store().probe();

        assertThat(kept()).allSatisfy(digest -> assertThat(digest.hex()).hasSize(64));
    }

    private List<Sha256> kept() throws IOException {
        List<Sha256> kept = new ArrayList<>();
        store().list(stored -> kept.add(stored.digest()));
        return kept;
    }

    private Spooled spooled(byte[] bytes) throws IOException {
        return spool().receive(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random().nextBytes(bytes);
        byte[] unique = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(unique, 0, bytes, 0, Math.min(length, unique.length));
        return bytes;
    }

    private static byte[] all(InputStream content) throws IOException {
        try (content) {
            return content.readAllBytes();
        }
    }
}
