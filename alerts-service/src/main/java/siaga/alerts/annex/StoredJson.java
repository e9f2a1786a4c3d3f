package siaga.alerts.annex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What is kept as JSON beside an alert. */
@ApplicationScoped
public class StoredJson {

    private final ObjectMapper mapper;

    StoredJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Null for null. */
    public @Nullable String write(@Nullable Object value) {
        return value == null ? null : text(value);
    }

    /** What cannot be null. */
    public String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    public <T> T read(String stored, Class<T> type) {
        try {
            return mapper.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored cannot be read", e);
        }
    }

    /** Null for null. */
    public <T> @Nullable T readIfAny(@Nullable String stored, Class<T> type) {
        return stored == null ? null : read(stored, type);
    }

    /** The value as a tree, equal to that of an equal value that was stored and read. */
    public JsonNode tree(Object value) {
        return read(text(value), JsonNode.class);
    }
}
