package siaga.alerts.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import siaga.alerts.content.AlertContent;

/** What changed between two versions, as a JSON Patch (RFC 6902) between what the reader may see of both. */
final class VersionDiff {

    /** What the author says; the rest of a view comes from acts and has no versions. */
    private static final List<String> SAID = Arrays.stream(AlertContent.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private VersionDiff() {}

    /** The operations, as JSON. */
    static String between(ObjectNode before, ObjectNode after) {
        return Json.createDiff(said(before), said(after)).toJsonArray().toString();
    }

    private static JsonObject said(ObjectNode view) {
        ObjectNode said = view.deepCopy().retain(SAID);
        try (JsonReader reader = Json.createReader(new StringReader(said.toString()))) {
            return reader.readObject();
        }
    }
}
