package siaga.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;

/** Ends a request with a problem answer. Not a fault: it carries no stack trace and is not logged as an error. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public Problem(ProblemType type, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    /** Nothing there that the caller may see; says no more, so that it says the same of what is hidden. */
    public static Problem notFound() {
        return new Problem(ProblemType.NOT_FOUND, "There is nothing here that you may see.");
    }

    /** The caller may see it but not do it; the detail says who may. */
    public static Problem forbidden(String whoMay) {
        return new Problem(ProblemType.FORBIDDEN, whoMay);
    }

    public static Problem invalid(List<Violation> violations) {
        return new Problem(ProblemType.INVALID, counted(violations, "rule is", "rules are") + " broken.", violations);
    }

    static String counted(List<Violation> violations, String one, String many) {
        return violations.size() + " " + (violations.size() == 1 ? one : many);
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable String detail() {
        return getMessage();
    }

    public List<Violation> violations() {
        return violations;
    }
}
