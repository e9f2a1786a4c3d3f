package siaga.kit.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next give it back as {@code after} for the page that follows; null on the last one
 * @param total how many there are that the caller may see; null unless asked for with {@code total=}
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {

    /** A page of at most {@code limit}, given one row more than fits when there is more. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()), null);
    }

    public Page<T> withTotal(@Nullable Long count) {
        return new Page<>(items, next, count);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next, total);
    }
}
