package siaga.alerts.alert;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;

/**
 * What the desk has checked before it lets an alert out (domain.md, act 7). Each is true when it was checked and found in
 * order; with one that is not, the alert is returned instead.
 *
 * @param completeness nothing is missing that the recipients need
 * @param legalBasis the notifier is competent and the type is right
 * @param scope it concerns the networks of the forum and reaches the right audience
 * @param language there is an English text that says what the original says
 * @param recurrence operator, hazard and origin were looked up among earlier alerts
 */
public record Checklist(
        @Nullable Boolean completeness,
        @Nullable Boolean legalBasis,
        @Nullable Boolean scope,
        @Nullable Boolean language,
        @Nullable Boolean recurrence) {

    /** What keeps the alert from being approved; empty when all is checked. */
    static List<Violation> open(@Nullable Checklist checklist) {
        Checklist list = checklist == null ? new Checklist(null, null, null, null, null) : checklist;
        List<Violation> open = new ArrayList<>();
        note(open, "completeness", list.completeness);
        note(open, "legalBasis", list.legalBasis);
        note(open, "scope", list.scope);
        note(open, "language", list.language);
        note(open, "recurrence", list.recurrence);
        return open;
    }

    private static void note(List<Violation> open, String item, @Nullable Boolean checked) {
        if (!Boolean.TRUE.equals(checked)) {
            open.add(new Violation(
                    "/checklist/" + item,
                    "unchecked",
                    "True once it is checked and in order; otherwise return the alert."));
        }
    }
}
