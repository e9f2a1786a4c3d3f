package siaga.alerts.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Keeps contents under their digests. Whoever names a digest in a row has put its content before, and takes it away only
 * when no row names it any more. All methods may be called by many threads.
 */
public interface BlobStore {

    /** A content that is kept, and since when. */
    record Stored(Sha256 digest, Instant since) {}

    /**
     * Keeps the content, once: nothing happens when it is kept already. Durable when it returns; until then nobody can see
     * any of it.
     */
    void put(Spooled content) throws IOException;

    /** Whether that content is kept. */
    boolean has(Sha256 digest) throws IOException;

    /**
     * Part of a content, unverified.
     *
     * @param from first byte, counted from 0
     * @param length bytes, at least 1, all of them there
     * @throws NoSuchFileException when that content is not kept
     */
    InputStream read(Sha256 digest, long from, long length) throws IOException;

    /** A whole content that fails on its last bytes, with {@link CorruptContent}, unless it is what was put. */
    default InputStream readWhole(Sha256 digest, long length) throws IOException {
        return new VerifiedContent(read(digest, 0, length), digest, length);
    }

    /**
     * Reads a whole content and compares it with its digest.
     *
     * @throws CorruptContent when it is not what was put
     * @throws NoSuchFileException when it is not kept
     */
    default void verify(Sha256 digest, long length) throws IOException {
        try (DigestInputStream content = new DigestInputStream(read(digest, 0, length), Sha256.newDigest())) {
            content.transferTo(OutputStream.nullOutputStream());
            if (!Sha256.of(content.getMessageDigest().digest()).equals(digest)) {
                throw new CorruptContent(digest);
            }
        }
    }

    /** Removes a content; nothing happens when it is not kept. */
    void delete(Sha256 digest) throws IOException;

    /** Every content that is kept, in no order. */
    void list(Consumer<Stored> each) throws IOException;

    /** Returns when a content could be put now. */
    void probe() throws IOException;
}
