package siaga.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A member's open stream of changes; it remembers the last number and goes on from there when it was cut off. */
final class LiveStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MemberSystem member;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final Thread reader = Thread.ofVirtual().unstarted(this::read);
    private volatile long last;
    private volatile boolean open;
    private volatile boolean closed;

    private LiveStream(MemberSystem member, long after) {
        this.member = member;
        this.last = after;
    }

    /** Opened after that number; entries arrive from when this returns. */
    static LiveStream after(MemberSystem member, long number) {
        LiveStream stream = new LiveStream(member, number);
        stream.reader.start();
        Eventually.holds(() -> stream.open);
        return stream;
    }

    /** In the order in which they came. */
    List<JsonNode> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
        reader.interrupt();
    }

    private void read() {
        while (!closed) {
            try {
                readOnce();
            } catch (IOException | UncheckedIOException | IllegalStateException cutOff) {
                open = false;
                Eventually.aMomentLater();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void readOnce() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(
                member.to("/v1/changes/stream")
                        .timeout(Duration.ofMinutes(10))
                        .header("Last-Event-ID", Long.toString(last))
                        .build(),
                BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() != 200) {
                throw new IOException("no stream: " + answer.statusCode());
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                open = true;
                if (line.startsWith("data:")) {
                    take(JSON.readTree(line.substring("data:".length())));
                }
            }
        }
    }

    private void take(JsonNode entry) {
        received.add(entry);
        last = entry.path("sequence").asLong();
    }
}
