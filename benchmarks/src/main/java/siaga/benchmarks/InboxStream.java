package siaga.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A member's live stream. What arrives on it has been committed by alerts-service, has been through Kafka to
 * agencies-service, has been committed in every inbox with this member's, and has been through Kafka to the gateway.
 */
final class InboxStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_LOOKS_MS = 5;
    private static final String DATA = "data:";

    private final HttpClient http;
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private volatile boolean broken;

    private InboxStream(HttpClient http) {
        this.http = http;
    }

    /**
     * Opened at the inbox's end.
     *
     * @param head the number of the inbox's last entry
     */
    static InboxStream open(URI gateway, String token, long head) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/v1/changes/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", Long.toString(head))
                .build();
        HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            http.shutdownNow();
            throw new CannotMeasure("The live stream answers " + answer.statusCode());
        }
        InboxStream stream = new InboxStream(http);
        Thread.ofPlatform().daemon().name("inbox-stream").start(() -> stream.read(answer.body()));
        return stream;
    }

    /** When the alert's entry came, by {@link System#nanoTime}; null when it has not. */
    @Nullable
    Long arrivalOf(String alert) {
        return arrivals.get(alert);
    }

    /** Waits for all of them, but not for ever. */
    void await(Collection<String> alerts) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!arrivals.keySet().containsAll(alerts) && !broken && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_LOOKS_MS);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read(Stream<String> lines) {
        try (lines) {
            lines.filter(line -> line.startsWith(DATA)).forEach(line -> arrived(line, System.nanoTime()));
        } catch (UncheckedIOException closed) {
            // by us, or by the gateway: what is missing is counted
        } finally {
            broken = true;
        }
    }

    private void arrived(String line, long at) {
        try {
            String subject =
                    JSON.readTree(line.substring(DATA.length())).path("subject").asText();
            arrivals.putIfAbsent(subject.substring(subject.indexOf('/') + 1), at);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
