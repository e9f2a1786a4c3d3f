package siaga.kit.idempotency;

import java.util.Map;

/**
 * The answer to a creating request, in a form that can be kept and given again.
 *
 * @param headers such as Location and ETag
 * @param entity the body, written as JSON
 */
public record Answer(int status, Map<String, String> headers, Object entity) {

    /** 201 with the address and version of what was created. */
    public static Answer created(String location, String etag, Object entity) {
        return new Answer(201, Map.of("Location", location, "ETag", etag), entity);
    }
}
