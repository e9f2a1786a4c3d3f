package siaga.alerts.alert;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.CompartmentMark;
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

    /** What is left of it for somebody who is cleared for nothing: the marked places and the fraud block are not there. */
    AlertContent unmarked(AlertContent content) {
        if (content.compartments().isEmpty() && content.fraud() == null) {
            return content;
        }
        ObjectNode left = mapper.valueToTree(content);
        left.remove("fraud");
        content.compartments().stream()
                .map(CompartmentMark::pointer)
                // A draft may say anything; what is submitted names places of the alert.
                .filter(pointer -> pointer != null && pointer.startsWith("/"))
                .forEach(pointer -> remove(left, JsonPointer.compile(pointer)));
        try {
            return mapper.treeToValue(left, AlertContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read with less in it", e);
        }
    }

    /** An item of a list leaves a gap, so that the marks on those after it still find them; reading closes the gaps. */
    private static void remove(ObjectNode from, JsonPointer place) {
        JsonNode parent = from.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array && array.has(place.last().getMatchingIndex())) {
            array.setNull(place.last().getMatchingIndex());
        }
    }

    /** The content after a merge patch; a {@link siaga.kit.problem.Problem} with every place that does not fit. */
    AlertContent patched(String stored, JsonNode patch) {
        return strict.read(MergePatch.apply(mapper.valueToTree(read(stored)), patch), AlertContent.class);
    }
}
