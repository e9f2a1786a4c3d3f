package siaga.kit.consumer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Reads the payload of events whose records carry the version of their schema. */
@ApplicationScoped
public class EventReader {

    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The event's payload.
     *
     * @param schema the version that the type describes
     * @throws UnreadableEvent when it is not such a record, or of another version
     */
    public <T> T read(ReceivedEvent event, Class<T> type, int schema) {
        // What Jackson says may quote the payload, which belongs into no log; the dead letter has it.
        try {
            JsonNode tree = json.readTree(event.value());
            int found = tree.path("schema").asInt();
            if (found != schema) {
                throw new UnreadableEvent("schema " + found + " of " + type.getSimpleName() + " is unknown");
            }
            // Fields may be added within a version, and the one who reads may be older than the one who wrote.
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(tree);
        } catch (JsonMappingException e) {
            throw new UnreadableEvent("not a %s: %s at %s"
                    .formatted(type.getSimpleName(), e.getClass().getSimpleName(), e.getPathReference()));
        } catch (IOException e) {
            throw new UnreadableEvent("not JSON");
        }
    }
}
