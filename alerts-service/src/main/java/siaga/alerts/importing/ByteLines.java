package siaga.alerts.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, each of bounded length, read as they arrive. */
final class ByteLines {

    /** No record of the sources is near this; one that is longer is not a record. */
    static final int LONGEST = 4 << 20;

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private boolean first = true;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /**
     * A line without its end.
     *
     * @param tooLong true when the line was longer than is read; the bytes are then its beginning
     */
    record Line(byte[] bytes, boolean tooLong) {

        /** The line as text; null when it is not UTF-8. */
        @Nullable
        String text() {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                return null;
            }
        }
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (position < end || fill()) {
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            int room = LONGEST - line.size();
            tooLong |= position - from > room;
            line.write(buffer, from, Math.min(position - from, room));
            if (position < end) {
                position++;
                return line(line, tooLong);
            }
        }
        return line.size() == 0 ? null : line(line, tooLong);
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private Line line(ByteArrayOutputStream written, boolean tooLong) {
        byte[] bytes = written.toByteArray();
        int from = first && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        first = false;
        return new Line(Arrays.copyOfRange(bytes, from, to), tooLong);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }
}
