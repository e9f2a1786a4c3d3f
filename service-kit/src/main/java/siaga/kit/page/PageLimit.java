package siaga.kit.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.kit.problem.Problem;

/** How many items a page may have. */
public final class PageLimit {

    public static final int DEFAULT = 50;
    public static final int MOST = 200;

    private PageLimit() {}

    /** The limit asked for, or the default; 400 when it is not within 1 and the most. */
    public static int of(@Nullable Integer asked, int most, int otherwise) {
        if (asked == null) {
            return otherwise;
        }
        if (asked < 1 || asked > most) {
            throw new Problem(
                    ProblemType.UNKNOWN_PARAMETER,
                    "`limit` cannot be " + asked + ".",
                    List.of(new Violation("limit", "range", "A number from 1 to " + most + ".")));
        }
        return asked;
    }
}
