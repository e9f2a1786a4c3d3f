package siaga.alerts.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;
import siaga.kit.problem.Problem;

/** What a person writes beside an act, a reason or a note: plain text of at most 4 000 characters. */
public final class Remark {

    private static final int LONGEST = 4_000;

    private Remark() {}

    /**
     * The text as written; null when there is none.
     *
     * @throws Problem 422 when it is too long or hides something from its readers
     */
    public static @Nullable String optional(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Findings findings = new Findings();
        SubmissionRules.plain(findings, text, pointer, LONGEST);
        if (!findings.all().isEmpty()) {
            throw Problem.invalid(findings.all());
        }
        return text;
    }

    /**
     * The text as written.
     *
     * @throws Problem 422 also when there is none
     */
    public static String needed(@Nullable String text, String pointer) {
        String remark = optional(text, pointer);
        if (remark == null) {
            throw Problem.invalid(
                    List.of(new Violation(pointer, "required", "Say why, for those who have to act on it.")));
        }
        return remark;
    }
}
