package siaga.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Makes one description of the services' and the gateway's own. */
final class MergedDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    // What the gateway may answer to any operation of a service, besides what the service says itself.
    private static final Map<String, String> ANSWERS_OF_THE_GATEWAY = Map.of(
            "429", "QuotaExceeded",
            "502", "BadUpstream",
            "503", "Unavailable",
            "504", "UpstreamTimeout");

    private final ObjectNode document;
    private final Components components;
    private final Predicate<String> isRouted;
    private final Set<String> operationIds = new HashSet<>();

    private MergedDocument(ObjectNode own, Predicate<String> isRouted) {
        this.document = own.deepCopy();
        this.document.putObject("components");
        this.components = new Components(document.withObject("/components"));
        this.isRouted = isRouted;
    }

    /**
     * The merged description.
     *
     * @param own the gateway's own operations, and all that is said once: title, servers, security
     * @param isRouted whether a path of a service can be reached through the gateway
     */
    static ObjectNode of(ObjectNode own, List<Part> parts, Predicate<String> isRouted) {
        MergedDocument merged = new MergedDocument(own, isRouted);
        parts.forEach(part -> merged.add(new Part(part.prefix(), part.document().deepCopy())));
        merged.components.addMissing(merged.document, own.withObject("/components"));
        return merged.document;
    }

    private void add(Part part) {
        components.add(part);
        addTags(part.document().path("tags"));
        part.document().path("paths").properties().forEach(path -> {
            if (isRouted.test(path.getKey()) && path.getValue() instanceof ObjectNode item) {
                addPath(path.getKey(), item, part.prefix());
            }
        });
    }

    /** Tags keep the place that they have; a service says what is not said yet, and adds its own at the end. */
    private void addTags(JsonNode tags) {
        Map<String, ObjectNode> known = new HashMap<>();
        for (JsonNode tag : document.path("tags")) {
            known.put(tag.path("name").asText(), (ObjectNode) tag);
        }
        for (JsonNode tag : tags) {
            ObjectNode there = known.get(tag.path("name").asText());
            if (there == null) {
                document.withArray("/tags").add(tag);
            } else {
                tag.properties().forEach(field -> there.putIfAbsent(field.getKey(), field.getValue()));
            }
        }
    }

    private void addPath(String path, ObjectNode item, String prefix) {
        item.remove("servers");
        item.properties().forEach(field -> {
            if (METHODS.contains(field.getKey()) && field.getValue() instanceof ObjectNode operation) {
                complete(operation, prefix);
            }
        });
        // A path is an object's key here, not a pointer: it holds slashes.
        ObjectNode paths = document.withObject("/paths");
        if (paths.get(path) instanceof ObjectNode there) {
            item.properties().forEach(field -> there.putIfAbsent(field.getKey(), field.getValue()));
        } else {
            paths.set(path, item);
        }
    }

    private void complete(ObjectNode operation, String prefix) {
        operation.remove("servers");
        if (!operation.path("security").isEmpty()) {
            operation.remove("security");
        }
        String id = operation.path("operationId").asText();
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", prefix.toLowerCase(java.util.Locale.ROOT) + "_" + id);
        }
        ObjectNode responses = operation.withObject("/responses");
        ANSWERS_OF_THE_GATEWAY.forEach((status, name) -> addResponse(responses, status, name));
        // An empty list of requirements stays: it says that no token is needed.
        if (!operation.has("security")) {
            addResponse(responses, "401", "Unauthenticated");
        }
        if (operation.has("requestBody")) {
            addResponse(responses, "413", "TooLarge");
        }
    }

    private static void addResponse(ObjectNode responses, String status, String name) {
        if (!responses.has(status)) {
            responses.putObject(status).put("$ref", "#/components/responses/" + name);
        }
    }
}
