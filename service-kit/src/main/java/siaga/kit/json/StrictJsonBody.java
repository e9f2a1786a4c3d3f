package siaga.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import siaga.contracts.problem.ProblemType;
import siaga.kit.problem.Problem;

/** Reads the JSON bodies of all operations: bounded, strictly, with every violation at once. */
@Provider
@Priority(Priorities.USER - 1000)
@Consumes(MediaType.WILDCARD)
public class StrictJsonBody implements MessageBodyReader<Object> {

    /** RFC 7396. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final int MOST_BYTES = 1 << 20;

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.US_ASCII);

    private final StrictJson json;

    StrictJsonBody(StrictJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || JsonNode.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > 0 && !isJson(mediaType)) {
            throw new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send JSON as `Content-Type: application/json`.");
        }
        if (bytes.length > MOST_BYTES) {
            throw new Problem(ProblemType.TOO_LARGE, "A body may hold 1 MiB.");
        }
        if (bytes.length == 0 && OptionalBody.class.isAssignableFrom(type)) {
            return json.read(EMPTY_OBJECT, type);
        }
        return JsonNode.class.isAssignableFrom(type) ? json.tree(bytes) : json.read(bytes, type);
    }

    /** A body that was left out comes without a media type, so the reader is asked whatever the type. */
    private static boolean isJson(MediaType type) {
        return type.getType().equals("application")
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
