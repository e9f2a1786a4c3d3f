package siaga.alerts.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import siaga.kit.page.Cursor;
import siaga.kit.page.Page;
import siaga.kit.page.PageLimit;

/** A page out of rows of which the caller may not read all: it reads on until the page is full, so none is told apart. */
public final class ReadablePage {

    private ReadablePage() {}

    /** Rows in one stable order of their ids. */
    @FunctionalInterface
    public interface Rows<T> {
        /**
         * The next rows.
         *
         * @param after id of the last row before them; null from the start
         */
        List<T> next(@Nullable UUID after, int most);
    }

    /**
     * One page.
     *
     * @param limit asked for; null for the default
     * @param after cursor of the page before; null for the first
     */
    public static <T> Page<T> of(
            @Nullable Integer limit,
            @Nullable String after,
            Rows<T> source,
            Function<T, UUID> id,
            Predicate<T> readable) {
        int size = PageLimit.of(limit, PageLimit.MOST, PageLimit.DEFAULT);
        UUID position = after == null ? null : position(after);
        List<T> found = new ArrayList<>();
        boolean more = true;
        while (more && found.size() <= size) {
            List<T> rows = source.next(position, size + 1);
            rows.stream().filter(readable).forEach(found::add);
            more = rows.size() > size;
            position = rows.isEmpty() ? position : id.apply(rows.getLast());
        }
        return Page.of(found, size, row -> Cursor.of(id.apply(row)));
    }

    private static UUID position(String after) {
        try {
            return UUID.fromString(Cursor.parse(after, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw Cursor.unreadable();
        }
    }
}
