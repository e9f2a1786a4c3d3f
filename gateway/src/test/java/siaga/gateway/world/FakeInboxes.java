package siaga.gateway.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import siaga.contracts.event.InboxData;
import siaga.contracts.event.InboxEntry;
import siaga.contracts.vocabulary.Tlp;

/** The inboxes of agencies-service: dense numbers, read by whom the token names. */
public final class FakeInboxes {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final Map<String, List<InboxEntry>> entries = new ConcurrentHashMap<>();

    /** Puts the next entry into the inbox of that agency. */
    public InboxEntry append(String agency) {
        List<InboxEntry> inbox = inbox(agency);
        synchronized (inbox) {
            InboxEntry entry = InboxEntry.of(
                    agency,
                    inbox.size() + 1,
                    UUID.randomUUID(),
                    "siaga.alert.distributed.v1",
                    "alerts/" + UUID.randomUUID(),
                    Instant.now(),
                    Tlp.AMBER,
                    InboxData.RESTRICTED);
            inbox.add(entry);
            return entry;
        }
    }

    public void append(String agency, int count) {
        for (int i = 0; i < count; i++) {
            append(agency);
        }
    }

    public static String json(InboxEntry entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers {@code GET /v1/changes}. */
    public void answer(HttpServerRequest request) {
        List<InboxEntry> inbox = inbox(agencyIn(request.getHeader("Authorization")));
        int after = Integer.parseInt(request.getParam("after", "0"));
        int limit = Integer.parseInt(request.getParam("limit", "50"));
        List<InboxEntry> all = List.copyOf(inbox);
        JsonArray items = new JsonArray();
        all.stream().skip(after).limit(limit).forEach(entry -> items.add(new JsonObject(json(entry))));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("items", items)
                        .put("next", Integer.toString(after + items.size()))
                        .put("head", Integer.toString(all.size()))
                        .toBuffer());
    }

    private List<InboxEntry> inbox(String agency) {
        return entries.computeIfAbsent(agency, code -> new CopyOnWriteArrayList<>());
    }

    private static String agencyIn(String authorization) {
        String claims = authorization.split("\\.", -1)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .getString("agency");
    }
}
