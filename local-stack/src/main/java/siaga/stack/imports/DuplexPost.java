package siaga.stack.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A POST over HTTP/1.1 whose answer is read while its body is still being sent. The JDK's client reads an HTTP/1.1
 * answer only after the whole body: against a server that answers record by record both sides would wait for ever.
 */
final class DuplexPost implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Socket socket;
    private final InputStream in;

    /** Connects and sends the head of the request; plain HTTP only. */
    DuplexPost(URI target, Map<String, String> headers) throws IOException {
        socket = new Socket(target.getHost(), target.getPort());
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        StringBuilder head =
                new StringBuilder("POST " + target.getRawPath() + "?" + target.getRawQuery() + " HTTP/1.1\r\n"
                        + "Host: " + target.getAuthority() + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends the whole content as the body. */
    void send(InputStream content) throws IOException {
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
        byte[] piece = new byte[BUFFER];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            if (read > 0) {
                out.write((Integer.toHexString(read) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(piece, 0, read);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The answer; its body ends where the server ended it, and breaks off with an {@link EOFException}. */
    Answer answer() throws IOException {
        String statusLine = line(in);
        while (statusLine.startsWith("HTTP/1.1 100")) {
            headers();
            statusLine = line(in);
        }
        int status = Integer.parseInt(statusLine.split(" ")[1]);
        boolean chunked = headers().contains("transfer-encoding: chunked");
        return new Answer(status, chunked ? new ChunkedBody(in) : in);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String headers() throws IOException {
        StringBuilder headers = new StringBuilder();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.append(line.toLowerCase(Locale.ROOT)).append('\n');
        }
        return headers.toString();
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = in.read(); character != '\n'; character = in.read()) {
            if (character < 0) {
                throw new EOFException("the connection ended within the answer");
            }
            if (character != '\r') {
                line.append((char) character);
            }
        }
        return line.toString();
    }

    /** What came back. */
    record Answer(int status, InputStream body) {}

    /** The content of a chunked body (RFC 9112 section 7.1). */
    private static final class ChunkedBody extends InputStream {

        private final InputStream in;
        private long left;
        private boolean ended;

        ChunkedBody(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0 && !ended) {
                left = Long.parseLong(line(in).split(";")[0].strip(), 16);
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int read = in.read(target, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the answer broke off");
            }
            left -= read;
            if (left == 0) {
                line(in);
            }
            return read;
        }
    }
}
