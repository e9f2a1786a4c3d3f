package siaga.agencies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import siaga.kit.json.MergePatch;
import siaga.kit.json.StrictJson;
import siaga.kit.problem.Problem;

/** Applies merge patches (RFC 7396) to the records that can be changed by them. */
@ApplicationScoped
public class Patches {

    private final ObjectMapper mapper;
    private final StrictJson json;

    Patches(ObjectMapper mapper, StrictJson json) {
        this.mapper = mapper;
        this.json = json;
    }

    /**
     * The patched record.
     *
     * @throws Problem MALFORMED_BODY when the patch leads to something that is no such record
     */
    public <T extends Record> T apply(T before, JsonNode patch, Class<T> type) {
        return json.read(MergePatch.apply(mapper.valueToTree(before), patch), type);
    }

    /** The names of the fields that the patch touches. */
    public static List<String> fields(JsonNode patch) {
        List<String> names = new ArrayList<>();
        patch.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
