package siaga.gateway.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes frames of entries, leaving every field of an entry as it came. */
@ApplicationScoped
class FrameEncoder {

    private final ObjectMapper json;

    FrameEncoder(ObjectMapper json) {
        this.json = json;
    }

    /** Null when the entry is not one of that agency's: it must not reach anybody then. */
    @Nullable
    Frame encode(String agency, byte[] entry) throws IOException {
        JsonNode read = json.readTree(entry);
        return read.path("source").asText().equals("/agencies/" + agency) ? encode(read) : null;
    }

    Frame encode(JsonNode entry) throws IOException {
        return Frame.of(
                Long.parseLong(entry.path("sequence").asText()),
                // What stands on a line of its own in the stream must not break the line.
                entry.path("type").asText().replaceAll("\\R", ""),
                json.writeValueAsBytes(entry));
    }
}
