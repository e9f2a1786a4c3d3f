package siaga.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemDetail;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;

/** Builds the answers; the mappers decide which. */
final class ProblemAnswers {

    private static final String RETRY_AFTER_SECONDS = "2";

    private ProblemAnswers() {}

    static Response answer(ProblemType type, @Nullable String detail, List<Violation> violations, UriInfo request) {
        ProblemDetail body =
                ProblemDetail.of(type, detail, request.getRequestUri().getRawPath(), traceId(), violations);
        Response.ResponseBuilder answer =
                Response.status(type.status()).type(ProblemDetail.MEDIA_TYPE).entity(body);
        if (type == ProblemType.UNAVAILABLE || type == ProblemType.REQUEST_IN_FLIGHT) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (type == ProblemType.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    /** The W3C trace id of this request; null when the request is not traced. */
    static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
