package siaga.gateway.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a stream of server-sent events in the background until it ends or is closed. */
public final class EventReader implements AutoCloseable {

    private final List<Long> ids = new CopyOnWriteArrayList<>();
    private final List<String> data = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private volatile boolean ended;

    private EventReader(HttpResponse<InputStream> response) {
        this.response = response;
    }

    public static EventReader open(HttpRequest.Builder request) {
        try {
            EventReader reader = new EventReader(java.net.http.HttpClient.newBuilder()
                    .version(java.net.http.HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
            Thread.startVirtualThread(reader::read);
            return reader;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** Numbers received so far, in the order received. */
    public List<Long> ids() {
        return ids;
    }

    public List<String> data() {
        return data;
    }

    public List<String> comments() {
        return comments;
    }

    public boolean hasEnded() {
        return ended;
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                take(line);
            }
        } catch (IOException | UncheckedIOException e) {
            comments.add("broken: " + e.getMessage());
        }
        ended = true;
    }

    private void take(String line) {
        if (line.startsWith(":")) {
            comments.add(line.substring(1).strip());
        } else if (line.startsWith("data: ")) {
            data.add(line.substring(6));
        } else if (line.startsWith("id: ")) {
            ids.add(Long.valueOf(line.substring(4)));
        }
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
