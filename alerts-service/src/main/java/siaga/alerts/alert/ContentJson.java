package siaga.alerts.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import siaga.alerts.content.AlertContent;
import siaga.kit.json.MergePatch;
import siaga.kit.json.StrictJson;

/** The stored form of what an alert says. */
@ApplicationScoped
class ContentJson {

    private final ObjectMapper mapper;
    private final StrictJson strict;

    ContentJson(ObjectMapper mapper, StrictJson strict) {
        this.mapper = mapper;
        this.strict = strict;
    }

    String write(AlertContent content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    AlertContent read(String stored) {
        try {
            return mapper.readValue(stored, AlertContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert that was stored cannot be read", e);
        }
    }

    /** The content after a merge patch; a {@link siaga.kit.problem.Problem} with every place that does not fit. */
    AlertContent patched(String stored, JsonNode patch) {
        return strict.read(MergePatch.apply(mapper.valueToTree(read(stored)), patch), AlertContent.class);
    }
}
