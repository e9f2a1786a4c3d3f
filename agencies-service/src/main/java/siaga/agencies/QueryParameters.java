package siaga.agencies;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.kit.problem.Problem;

/** Reads query parameters; what cannot be read is a 400 that names it, where the framework would say 404. */
public final class QueryParameters {

    private QueryParameters() {}

    /** The number, or null when it was not sent. */
    public static @Nullable Long number(String name, @Nullable String sent) {
        if (sent == null) {
            return null;
        }
        try {
            return Long.valueOf(sent);
        } catch (NumberFormatException _) {
            throw unreadable(name, "number", "A whole number.");
        }
    }

    /** The word of the vocabulary, or null when it was not sent. */
    public static <E extends Enum<E>> @Nullable E word(String name, @Nullable String sent, Class<E> vocabulary) {
        if (sent == null) {
            return null;
        }
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(word -> word.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> unreadable(
                        name,
                        "unknown-word",
                        Arrays.stream(vocabulary.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "One of ", "."))));
    }

    /** A problem with that parameter. */
    public static Problem unreadable(String name, String code, String detail) {
        return new Problem(
                ProblemType.UNKNOWN_PARAMETER,
                "`" + name + "` cannot be read.",
                List.of(new Violation(name, code, detail)));
    }

    /** The page size, or the default; a 400 when it is not within 1 and the most. */
    public static int limit(@Nullable String sent, int most, int otherwise) {
        Long limit = number("limit", sent);
        if (limit == null) {
            return otherwise;
        }
        if (limit < 1 || limit > most) {
            throw unreadable("limit", "range", "A number from 1 to " + most + ".");
        }
        return limit.intValue();
    }
}
