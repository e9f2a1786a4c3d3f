package siaga.alerts.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first so many bytes of a stream. */
final class Limited extends FilterInputStream {

    private long left;

    Limited(InputStream source, long length) {
        super(source);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        int read = left == 0 ? -1 : in.read();
        left -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = in.read(buffer, offset, (int) Math.min(wanted, left));
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(Math.min(bytes, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
