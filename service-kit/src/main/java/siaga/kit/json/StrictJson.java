package siaga.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.kit.problem.Problem;

/** Binds JSON to records and reports every place that does not fit, not only the first. */
@ApplicationScoped
public class StrictJson {

    /** Whoever has made so many mistakes needs no more. */
    private static final int MOST_VIOLATIONS = 100;

    private final ObjectMapper mapper;

    public StrictJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Throws a {@link Problem} of type malformed-body with all violations. */
    public <T> T read(byte[] json, Class<T> type) {
        return read(tree(json), type);
    }

    /** The same for a document that is a tree already. */
    public <T> T read(JsonNode tree, Class<T> type) {
        Set<Violation> found = new LinkedHashSet<>();
        JsonNode rest = tree;
        while (found.size() < MOST_VIOLATIONS) {
            ObjectReader reader = mapper.readerFor(type).withHandler(new CollectingHandler(found));
            try (JsonParser parser = reader.treeAsTokens(rest)) {
                T value = reader.readValue(parser);
                if (!found.isEmpty() || value == null) {
                    throw malformed(List.copyOf(found));
                }
                return value;
            } catch (JsonMappingException e) {
                // A few kinds of misfit end the binding: it is tried again without that place, to find the others.
                if (!found.add(new Violation(Pointers.of(e), "wrong-type", expected(e)))) {
                    throw malformed(List.copyOf(found));
                }
                rest = without(rest, JsonPointer.compile(Pointers.of(e)));
            } catch (IOException e) {
                throw malformed(List.of(new Violation("", "not-json", "The body could not be read to its end.")));
            }
        }
        throw malformed(List.copyOf(found));
    }

    /** Throws a {@link Problem} when it is not one well-formed JSON value, or names a field twice. */
    public JsonNode tree(byte[] json) {
        try {
            JsonNode tree = mapper.readTree(json);
            if (tree == null || tree.isMissingNode()) {
                throw malformed(List.of(new Violation("", "empty", "A JSON body is needed.")));
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw malformed(List.of(new Violation("", "not-json", whereAndWhy(e))));
        } catch (IOException e) {
            throw malformed(List.of(new Violation("", "not-json", "The body could not be read to its end.")));
        }
    }

    private static String expected(JsonMappingException e) {
        return e instanceof MismatchedInputException misfit && misfit.getTargetType() != null
                ? CollectingHandler.expected(misfit.getTargetType())
                : "This value does not fit here.";
    }

    private static JsonNode without(JsonNode tree, JsonPointer place) {
        JsonNode copy = tree.deepCopy();
        JsonNode parent = place.head() == null ? copy : copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
        } else {
            return JsonNodeFactory.instance.objectNode();
        }
        return copy;
    }

    private static Problem malformed(List<Violation> violations) {
        String places = violations.size() == 1 ? "One place does" : violations.size() + " places do";
        return new Problem(ProblemType.MALFORMED_BODY, places + " not fit this operation.", violations);
    }

    private static String whereAndWhy(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        boolean twice = e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate field");
        return (twice ? "A field stands twice" : "Not well-formed JSON") + where + ".";
    }
}
