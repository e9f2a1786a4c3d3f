package siaga.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The system of a member, as its own engineers would write it: client credentials, HTTP, the inbox. */
final class MemberSystem {

    static final String CHECKED = """
            {"checklist":{"completeness":true,"legalBasis":true,"scope":true,"language":true,"recurrence":true}}""";

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String agency;
    private final @Nullable Credentials credentials;
    private @Nullable Token token;

    /** The system of a demonstration member, with the credentials that stand in {@code local.json}. */
    MemberSystem(String agency) {
        this(agency, null);
    }

    /** A system that was created for an agency, with the credentials that were shown then. */
    MemberSystem(String agency, @Nullable Credentials credentials) {
        this.agency = agency;
        this.credentials = credentials;
    }

    /** OAuth2 client credentials. */
    record Credentials(String clientId, String clientSecret) {}

    /** An answer: its status, its JSON body, the header fields. */
    record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {}

    String agency() {
        return agency;
    }

    private record Token(String value, Instant renewAt) {}

    /**
     * An access token; a new one when the last expires soon.
     *
     * @throws IllegalStateException when none is to be had
     */
    synchronized String token() {
        if (token == null || Instant.now().isAfter(token.renewAt())) {
            token = newToken();
        }
        return token.value();
    }

    private Token newToken() {
        JsonNode local = RunningStack.local();
        JsonNode client = local.path("clients").path(agency);
        Credentials used = credentials == null
                ? new Credentials(
                        client.path("clientId").asText(),
                        client.path("clientSecret").asText())
                : credentials;
        String form = form(Map.of(
                "grant_type", "client_credentials",
                "client_id", used.clientId(),
                "client_secret", used.clientSecret()));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(local.path("tokenEndpoint").asText()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        Answer answer = send(request);
        if (answer.status() != 200) {
            throw new IllegalStateException("no token for " + agency + ": " + answer);
        }
        return new Token(
                answer.body().path("access_token").asText(),
                Instant.now()
                        .plusSeconds(answer.body().path("expires_in").asLong())
                        .minus(BEFORE_EXPIRY));
    }

    Answer get(String path) {
        return send(to(path).GET().build());
    }

    Answer post(String path, @Nullable String body) {
        return send(to(path).header("Content-Type", "application/json")
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /** A creating request under that key. */
    Answer create(String path, String key, String body) {
        return send(to(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Answer patch(String path, String ifMatch, String body) {
        return send(to(path).header("Content-Type", "application/merge-patch+json")
                .header("If-Match", ifMatch)
                .method("PATCH", BodyPublishers.ofString(body))
                .build());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(gateway() + path))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + token());
    }

    static String gateway() {
        return RunningStack.local().path("gateway").asText();
    }

    /** The id of a new draft. */
    String draft(String body) {
        Answer drafted = create("/v1/alerts", UUID.randomUUID().toString(), body);
        require(drafted, 201);
        return drafted.body().path("id").asText();
    }

    /** Creates something that must be created, and returns it. */
    JsonNode created(String path, String body) {
        Answer answer = create(path, UUID.randomUUID().toString(), body);
        require(answer, 201);
        return answer.body();
    }

    /** What stands at that path, which must be readable. */
    JsonNode read(String path) {
        Answer answer = get(path);
        require(answer, 200);
        return answer.body();
    }

    /** Attaches a document that must be taken, and returns its description. */
    JsonNode attached(String alert, String query, byte[] document) {
        Answer answer = send(to("/v1/alerts/" + alert + "/attachments?" + query)
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(document))
                .build());
        require(answer, 201);
        return answer.body();
    }

    /** Amends a distributed alert, which must be possible. */
    JsonNode amended(String alert, String patch) {
        String tag = get("/v1/alerts/" + alert).headers().firstValue("ETag").orElseThrow();
        Answer answer = patch("/v1/alerts/" + alert, tag, patch);
        require(answer, 200);
        return answer.body();
    }

    /** The entries after that number that tell of the alert, by type. */
    List<JsonNode> told(long after, String alert, String type) {
        return inbox(after).stream()
                .filter(entry -> entry.path("subject").asText().equals("alerts/" + alert))
                .filter(entry -> entry.path("type").asText().equals(type))
                .toList();
    }

    /** Does an act that must succeed, and returns the alert. */
    JsonNode act(String id, String act, @Nullable String body) {
        Answer done = post("/v1/alerts/" + id + "/" + act, body);
        require(done, 200);
        return done.body();
    }

    /** Drafted, submitted, validated and sent to the desk. */
    String sendToDesk(String body) {
        String id = draft(body);
        act(id, "submit", null);
        act(id, "validate", null);
        act(id, "send-to-desk", null);
        return id;
    }

    /** Every entry of the inbox after that number, page by page. */
    List<JsonNode> inbox(long after) {
        List<JsonNode> entries = new ArrayList<>();
        long position = after;
        while (true) {
            Answer page = get("/v1/changes?limit=1000&after=" + position);
            require(page, 200);
            if (page.body().path("items").isEmpty()) {
                return entries;
            }
            page.body().path("items").forEach(entries::add);
            position = entries.getLast().path("sequence").asLong();
        }
    }

    /** The number of the last entry. */
    long head() {
        return get("/v1/me").body().path("inbox").path("head").asLong();
    }

    static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            String body = response.body();
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(
                    response.statusCode(),
                    json && !body.isBlank()
                            ? JSON.readTree(body)
                            : JSON.getNodeFactory().textNode(body),
                    response.headers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer says it is JSON and is not", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void require(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", was " + answer.status() + ": " + answer.body());
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
