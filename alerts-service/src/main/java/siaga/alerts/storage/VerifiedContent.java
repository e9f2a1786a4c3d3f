package siaga.alerts.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Hands out the last piece of a content only when all of it is what it should be. */
final class VerifiedContent extends FilterInputStream {

    private final Sha256 expected;
    private final MessageDigest digest = Sha256.newDigest();
    private long left;

    VerifiedContent(InputStream content, Sha256 expected, long length) {
        super(content);
        this.expected = expected;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        if (left == 0 || wanted == 0) {
            return left == 0 ? -1 : 0;
        }
        int read = in.read(buffer, offset, (int) Math.min(wanted, left));
        if (read < 0) {
            throw new CorruptContent(expected);
        }
        digest.update(buffer, offset, read);
        left -= read;
        if (left == 0 && !Sha256.of(digest.digest()).equals(expected)) {
            throw new CorruptContent(expected);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        throw new IOException("what is skipped cannot be verified");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
