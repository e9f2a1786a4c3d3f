package siaga.stack.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import siaga.stack.run.CannotRun;

/** Sends a file to {@code POST /v1/alerts/import}. */
public final class FileImport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GZIP_MAGIC = 0x1f8b;

    private final String gateway;
    private final String token;

    /**
     * @param gateway base address
     * @param token of the agency that imports
     */
    public FileImport(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Is told how the import gets on. */
    public interface Listener {

        /** So many bytes of the file have been read. */
        void sent(long bytes);

        /** What became of a record. */
        void answered(JsonNode record);
    }

    /**
     * Sends the file, inflated when it is compressed with gzip, and returns the summary that ends the answer.
     *
     * @param notify whether what comes in reaches inboxes
     * @return empty when the answer broke off before its summary: what was answered so far has been imported
     * @throws CannotRun when the import was refused as a whole
     */
    public Optional<JsonNode> run(String format, Path file, boolean notify, Listener listener) throws IOException {
        URI target = URI.create(gateway + "/v1/alerts/import?format=" + format + "&notify=" + notify);
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/octet-stream");
        try (DuplexPost post = new DuplexPost(target, headers);
                InputStream content = Files.newInputStream(file)) {
            Thread sender = Thread.ofVirtual().start(() -> send(post, content, listener));
            DuplexPost.Answer answer = post.answer();
            if (answer.status() != 200) {
                throw refused(answer);
            }
            Optional<JsonNode> summary = read(answer.body(), listener);
            sender.join();
            return summary;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void send(DuplexPost post, InputStream file, Listener listener) {
        try {
            post.send(inflated(new BufferedInputStream(new Counted(file, listener))));
        } catch (IOException brokenOff) {
            // the answer, which breaks off too, says so
        }
    }

    private static InputStream inflated(BufferedInputStream content) throws IOException {
        content.mark(2);
        int magic = content.read() << 8 | content.read();
        content.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(content) : content;
    }

    private static Optional<JsonNode> read(InputStream body, Listener listener) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = JSON.readTree(line);
                if (record.has("summary")) {
                    return Optional.of(record.get("summary"));
                }
                listener.answered(record);
            }
        } catch (IOException brokenOff) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static CannotRun refused(DuplexPost.Answer answer) throws IOException {
        JsonNode problem = JSON.readTree(answer.body());
        return new CannotRun("The import was refused (" + answer.status() + "): "
                + problem.path("detail").asText(problem.path("title").asText()));
    }

    /** Tells how far the file has been read. */
    private static final class Counted extends FilterInputStream {

        private final Listener listener;
        private long total;

        Counted(InputStream file, Listener listener) {
            super(file);
            this.listener = listener;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                total += read;
                listener.sent(total);
            }
            return read;
        }
    }
}
