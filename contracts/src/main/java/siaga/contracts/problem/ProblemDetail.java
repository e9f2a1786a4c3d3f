package siaga.contracts.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error answer, {@code application/problem+json} (RFC 9457).
 *
 * @param type address of the page that explains the kind of problem
 * @param detail what went wrong this time, for a person; null where nothing may be said
 * @param instance path of the request
 * @param traceId finds the request in the logs
 * @param errors every place that is wrong, when the problem has places
 */
public record ProblemDetail(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String traceId,
        @Nullable List<Violation> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** That kind of problem, happening at that path. */
    public static ProblemDetail of(
            ProblemType type,
            @Nullable String detail,
            @Nullable String instance,
            @Nullable String traceId,
            List<Violation> errors) {
        return new ProblemDetail(
                type.path(),
                type.title(),
                type.status(),
                detail,
                instance,
                traceId,
                errors.isEmpty() ? null : List.copyOf(errors));
    }
}
