package siaga.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the components of several documents together. What is the same stands once; what has the same name and is not
 * the same gets its part's prefix, and so does what refers to it.
 */
final class Components {

    private static final String ROOT = "#/components/";
    // Who may call is said once for the whole interface.
    private static final String SECURITY = "securitySchemes";

    private final ObjectNode merged;

    Components(ObjectNode merged) {
        this.merged = merged;
    }

    /** Adds the components of a part, and makes the part's references, in place, point to them under their new names. */
    void add(Part part) {
        ObjectNode added = part.document().withObject("/components");
        added.remove(SECURITY);
        Map<String, String> renamed = renamed(added, part.prefix());
        redirect(part.document(), renamed);
        added.properties()
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(component -> merged.withObject("/" + section.getKey())
                                .set(newName(section.getKey(), component.getKey(), renamed), component.getValue())));
    }

    /** Adds what the document refers to and no part has brought under that name, and how to log in. */
    void addMissing(ObjectNode document, ObjectNode defaults) {
        merged.set(SECURITY, defaults.path(SECURITY).deepCopy());
        for (Set<String> missing = missing(document, defaults);
                !missing.isEmpty();
                missing = missing(document, defaults)) {
            missing.forEach(pointer -> merged.withObject(pointer.substring(0, pointer.lastIndexOf('/')))
                    .set(
                            pointer.substring(pointer.lastIndexOf('/') + 1),
                            defaults.at(pointer).deepCopy()));
        }
    }

    private Set<String> missing(ObjectNode document, ObjectNode defaults) {
        return document.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith(ROOT))
                .map(reference -> reference.substring(ROOT.length() - 1))
                .filter(pointer -> merged.at(pointer).isMissingNode()
                        && !defaults.at(pointer).isMissingNode())
                .collect(Collectors.toSet());
    }

    private Map<String, String> renamed(ObjectNode added, String prefix) {
        Map<String, String> renamed = new HashMap<>();
        int before;
        do {
            before = renamed.size();
            added.properties()
                    .forEach(section -> section.getValue().properties().forEach(component -> {
                        JsonNode other = merged.path(section.getKey()).path(component.getKey());
                        // The same words about something that is not the same any more are not the same either.
                        if (!other.isMissingNode()
                                && (!other.equals(component.getValue())
                                        || refersToAny(component.getValue(), renamed))) {
                            renamed.put(
                                    reference(section.getKey(), component.getKey()),
                                    reference(section.getKey(), prefix + component.getKey()));
                        }
                    }));
        } while (renamed.size() > before);
        return renamed;
    }

    private static boolean refersToAny(JsonNode node, Map<String, String> references) {
        if (node.isTextual()) {
            return references.containsKey(node.textValue());
        }
        for (JsonNode child : node) {
            if (refersToAny(child, references)) {
                return true;
            }
        }
        return false;
    }

    private static void redirect(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(redirected(field.getValue(), renamed)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, redirected(array.get(i), renamed));
            }
        }
    }

    private static JsonNode redirected(JsonNode value, Map<String, String> renamed) {
        String target = value.isTextual() ? renamed.get(value.textValue()) : null;
        if (target != null) {
            return TextNode.valueOf(target);
        }
        redirect(value, renamed);
        return value;
    }

    private static String newName(String section, String name, Map<String, String> renamed) {
        String reference = renamed.get(reference(section, name));
        return reference == null
                ? name
                : reference.substring(reference(section, "").length());
    }

    private static String reference(String section, String name) {
        return ROOT + section + "/" + name;
    }
}
