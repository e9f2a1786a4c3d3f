package siaga.kit.text;

import java.util.ArrayList;
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
        List<Violation> violations = new ArrayList<>();
        if (!PlainText.is(text)) {
            violations.add(new Violation(
                    pointer, "hidden-characters", "Text without control, zero-width or direction-turning characters."));
        }
        if (text.length() > LONGEST) {
            violations.add(new Violation(pointer, "too-long", "At most " + LONGEST + " characters."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
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
