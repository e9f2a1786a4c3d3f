package siaga.benchmarks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection, used again and again by one thread. It does as little as it can: a client that shares the
 * cores with what it measures takes its work away from it.
 */
final class KeptConnection implements Closeable {

    private static final int BUFFER = 16 * 1024;
    private static final int PATIENCE_MS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final String host;

    KeptConnection(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        host = address.getAuthority();
    }

    /**
     * An answer; its body has been read and dropped.
     *
     * @param location where what was created stands; null when the answer does not say
     */
    record Answer(int status, @Nullable String location) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * Sends a JSON document.
     *
     * @param fields further header fields, each with its line end
     */
    Answer post(String path, String token, String fields, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n" + fields
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + content.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(content, 0, request, head.length, content.length);
        socket.getOutputStream().write(request);
        return answer();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Answer answer() throws IOException {
        String status = line();
        String location = null;
        long length = -1;
        for (String field = line(); !field.isEmpty(); field = line()) {
            int colon = field.indexOf(':');
            String value = field.substring(colon + 1).strip();
            switch (field.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "location" -> location = value;
                default -> {
                    // not needed
                }
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            skipChunks();
        }
        return new Answer(Integer.parseInt(status.substring(9, 12)), location);
    }

    private void skipChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            in.skipNBytes(size + 2L);
        } while (size > 0);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the connection was closed");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }
}
