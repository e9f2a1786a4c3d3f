package siaga.alerts.followup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import siaga.alerts.content.CompartmentMark;

/** Looks at a merge patch (RFC 7396): which places of the alert it touches, and what stands there. */
final class ProposedPatch {

    private ProposedPatch() {}

    /**
     * What the alert says in the places that the patch touches, null where it says nothing. As long as that does not change,
     * the patch does what its author meant; afterwards it would undo what others have written since.
     */
    static JsonNode places(JsonNode patch, JsonNode alert) {
        if (!patch.isObject() || !alert.isObject()) {
            return alert.deepCopy();
        }
        ObjectNode places = JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(field -> {
            JsonNode stands = alert.path(field.getKey());
            places.set(
                    field.getKey(),
                    stands.isMissingNode() ? JsonNodeFactory.instance.nullNode() : places(field.getValue(), stands));
        });
        return places;
    }

    /** The fields of the alert in which the two differ. */
    static List<String> changed(JsonNode before, JsonNode now) {
        return now.properties().stream()
                .filter(field -> !field.getValue().equals(before.path(field.getKey())))
                .map(field -> "/" + field.getKey())
                .toList();
    }

    /** Whether it would replace, or give away, something in that place. */
    static boolean touches(JsonNode patch, CompartmentMark place) {
        return place.pointer() != null
                && touched(patch, "").stream()
                        .anyMatch(touched -> within(touched, place.pointer()) || within(place.pointer(), touched));
    }

    private static boolean within(String pointer, String other) {
        return pointer.equals(other) || pointer.startsWith(other + "/");
    }

    private static List<String> touched(JsonNode patch, String at) {
        if (!patch.isObject() || patch.isEmpty()) {
            return List.of(at);
        }
        List<String> places = new ArrayList<>();
        patch.properties()
                .forEach(field -> places.addAll(touched(
                        field.getValue(),
                        at + "/" + field.getKey().replace("~", "~0").replace("/", "~1"))));
        return places;
    }
}
