package siaga.alerts.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import siaga.alerts.content.AlertContent;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.kit.json.StrictJson;
import siaga.kit.problem.Problem;

/**
 * Drafts as {@code POST /v1/alerts} takes them, one on each line, with an optional {@code "source": {"scheme", "number"}} that
 * recognises the draft when it is sent again. Without it a draft is its own text: the same line is the same draft.
 */
final class SiagaDrafts implements JsonSource {

    static final String SOURCE = "siaga";

    private static final String IDENTITY = "source";
    private static final int LONGEST = 200;

    private final StrictJson json;

    SiagaDrafts(StrictJson json) {
        this.json = json;
    }

    @Override
    public ParsedRecord parse(long position, ObjectNode record) {
        ObjectNode document = record.deepCopy();
        JsonNode identity = document.remove(IDENTITY);
        String canonical = canonical(document);
        byte[] fingerprint = Fingerprint.sha256(canonical);
        String number = "sha256:" + HexFormat.of().formatHex(fingerprint);
        if (identity != null) {
            String scheme = identity.path("scheme").asText("");
            String value = identity.path("number").asText("");
            if (scheme.isBlank()
                    || value.isBlank()
                    || identity.size() != 2
                    || scheme.length() + value.length() > LONGEST) {
                return Rejected.because(
                        position,
                        null,
                        "/" + IDENTITY,
                        "source",
                        "An identity is {\"scheme\": …, \"number\": …}, both texts, together at most " + LONGEST
                                + " characters.");
            }
            number = scheme + ":" + value;
        }
        try {
            AlertContent content = json.read(document, AlertContent.class);
            return new SourceRecord(position, SOURCE, number, content, record.toString(), fingerprint, null);
        } catch (Problem problem) {
            List<Violation> violations = problem.violations();
            return new Rejected(
                    position, number, ProblemType.MALFORMED_BODY, String.valueOf(problem.detail()), violations);
        }
    }

    /** The same text for the same document, in whatever order its fields stand. */
    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), canonical(field.getValue())));
            return fields.toString();
        }
        if (node.isArray()) {
            return node.valueStream().map(SiagaDrafts::canonical).toList().toString();
        }
        return node.toString();
    }
}
