package siaga.alerts.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;

/**
 * A record that cannot become an alert.
 *
 * @param violations what is wrong, pointing into the record as it stands in the file
 */
record Rejected(long position, @Nullable String number, ProblemType type, String detail, List<Violation> violations)
        implements ParsedRecord {

    /** The record cannot be read at all. */
    static Rejected unreadable(long position, String code, String detail) {
        return new Rejected(
                position, null, ProblemType.MALFORMED_BODY, detail, List.of(new Violation("", code, detail)));
    }

    /** The record can be read, but one field keeps it out. */
    static Rejected because(long position, @Nullable String number, String pointer, String code, String detail) {
        return new Rejected(
                position, number, ProblemType.INVALID, detail, List.of(new Violation(pointer, code, detail)));
    }
}
