package siaga.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** Where in a document something stands, as a JSON Pointer (RFC 6901). */
final class Pointers {

    private Pointers() {}

    /**
     * Where the parser stands. Jackson's own pointer begins with an empty name for fields that it has put aside to look at
     * last, as it does with unknown ones.
     */
    static String of(JsonParser parser) {
        JsonStreamContext place = parser.getParsingContext();
        // At the first token of a list or an object the parser stands in it already.
        if (parser.currentToken() != null && parser.currentToken().isStructStart() && place.getParent() != null) {
            place = place.getParent();
        }
        StringBuilder pointer = new StringBuilder();
        for (; place != null; place = place.getParent()) {
            if (place.inArray()) {
                pointer.insert(0, "/" + place.getCurrentIndex());
            } else if (place.inObject() && place.getCurrentName() != null) {
                pointer.insert(0, "/" + escaped(place.getCurrentName()));
            }
        }
        return pointer.toString();
    }

    static String of(JsonMappingException misfit) {
        return misfit.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? Integer.toString(step.getIndex())
                                : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
