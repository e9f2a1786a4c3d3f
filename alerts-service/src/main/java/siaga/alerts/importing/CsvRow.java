package siaga.alerts.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a table with its header; both have the same length. */
record CsvRow(List<String> header, List<String> values) {

    /** The value as written; null when the table has no such column. */
    @Nullable
    String get(String column) {
        int index = header.indexOf(column);
        return index < 0 ? null : values.get(index);
    }

    /** The row as a JSON object. */
    String json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.size(); i++) {
            object.put(header.get(i), values.get(i));
        }
        return object.toString();
    }
}
