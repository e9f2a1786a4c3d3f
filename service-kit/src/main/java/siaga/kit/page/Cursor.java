package siaga.kit.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.kit.problem.Problem;

/** The position after which a page starts: opaque to callers, a few key values to us. */
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    public static String of(Object... keys) {
        String joined =
                String.join(SEPARATOR, Arrays.stream(keys).map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The key values of a cursor; 400 when it is none of ours or has another number of them. */
    public static List<String> parse(String cursor, int keys) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> values = List.of(joined.split(SEPARATOR, -1));
            if (values.size() == keys) {
                return values;
            }
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** For a cursor whose values turn out not to be what they should be. */
    public static Problem unreadable() {
        return new Problem(
                ProblemType.UNKNOWN_PARAMETER,
                "`after` is not a position that this list gave out.",
                List.of(new Violation("after", "unreadable", "Give back `next` of the page before, unchanged.")));
    }
}
