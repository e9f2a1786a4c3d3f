package siaga.alerts.content;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Absent lists read as empty ones, so that nobody has to ask twice. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    /** Keeps the order in which the values were written. */
    static <T> Set<T> orEmpty(@Nullable Set<T> values) {
        if (values == null) {
            return Set.of();
        }
        Set<T> present = new LinkedHashSet<>(values);
        present.removeIf(Objects::isNull);
        return Collections.unmodifiableSet(present);
    }
}
