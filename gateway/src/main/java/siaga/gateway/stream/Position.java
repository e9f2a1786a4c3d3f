package siaga.gateway.stream;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;

/** Where in its inbox a reader says it is: {@code Last-Event-ID}, else {@code ?after=}, else nothing, which means the head. */
final class Position {

    private static final String HEADER = "Last-Event-ID";
    private static final String PARAMETER = "after";
    private static final Set<String> PARAMETERS = Set.of(PARAMETER);

    private Position() {}

    static List<Violation> violations(HttpServerRequest request) {
        List<Violation> violations = new ArrayList<>();
        for (String name : request.params().names()) {
            if (!PARAMETERS.contains(name)) {
                violations.add(new Violation(name, "unknown-parameter", "There is no such parameter here."));
            }
        }
        check(HEADER, request.getHeader(HEADER), violations);
        check(PARAMETER, request.getParam(PARAMETER), violations);
        return violations;
    }

    /** Null when the reader names none. */
    static @Nullable Long of(HttpServerRequest request) {
        String header = request.getHeader(HEADER);
        String named = header != null ? header : request.getParam(PARAMETER);
        return named == null ? null : Long.valueOf(named);
    }

    static Violation beyond(long head) {
        return new Violation(HEADER, "beyond-head", "The inbox ends at " + head + "; the position lies beyond it.");
    }

    private static void check(String name, @Nullable String value, List<Violation> violations) {
        // Eighteen digits always fit a long.
        if (value != null && !value.matches("\\d{1,18}")) {
            violations.add(new Violation(name, "not-a-number", "A position is the number of an entry, 0 or more."));
        }
    }
}
