package siaga.agencies.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;

/** What holds for every list in a body. */
public final class ListRules {

    private ListRules() {}

    /** The list, or an empty one when it was left out; a violation for every null in it. */
    public static <T> List<T> present(String pointer, @Nullable List<@Nullable T> list, List<Violation> violations) {
        if (list == null) {
            return List.of();
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == null) {
                violations.add(new Violation(pointer + "/" + i, "required", "must not be null"));
            }
        }
        return list.stream()
                .<T>mapMulti((element, into) -> {
                    if (element != null) {
                        into.accept(element);
                    }
                })
                .toList();
    }
}
