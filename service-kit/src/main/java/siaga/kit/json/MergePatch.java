package siaga.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): null removes, an object merges, anything else replaces. */
public final class MergePatch {

    private MergePatch() {}

    /** The patched document; neither argument is changed. */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch.deepCopy();
        }
        ObjectNode patched = target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                patched.remove(field.getKey());
            } else {
                JsonNode before = patched.has(field.getKey())
                        ? patched.get(field.getKey())
                        : JsonNodeFactory.instance.missingNode();
                patched.set(field.getKey(), apply(before, field.getValue()));
            }
        });
        return patched;
    }
}
