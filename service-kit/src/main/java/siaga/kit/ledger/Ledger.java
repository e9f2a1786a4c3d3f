package siaga.kit.ledger;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that is only added to. A service declares its ledgers as beans, and they are sealed.
 *
 * <p>The table has an {@code id}, an identity that gives out one number at a time (no cache), and {@code at}, a
 * {@code timestamptz}. Its name and its columns are words of the code, never of a caller.
 *
 * @param name of the ledger, under which it is sealed and verified
 * @param table that holds it
 * @param forms the lists of columns that are sealed. New rows are sealed in the last one; rows keep the one they were
 *     sealed in. So a column that comes later goes into a new list at the end, and no list is ever changed.
 */
public record Ledger(String name, String table, List<List<String>> forms) {

    public Ledger {
        forms = forms.stream().map(List::copyOf).toList();
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("a ledger has a form");
        }
    }

    /** A ledger whose table has had no column added since it came to be. */
    public static Ledger of(String name, String table, String... columns) {
        return new Ledger(name, table, List.of(List.of(columns)));
    }

    /** The columns in which rows are sealed from now on. */
    public List<String> columns() {
        return forms.getLast();
    }

    /** The number of the form in which rows are sealed from now on. */
    int form() {
        return forms.size();
    }

    /** Whether rows can have been sealed in that form. */
    boolean hasForm(int form) {
        return form >= 1 && form <= forms.size();
    }

    /** The columns of a form. */
    List<String> columns(int form) {
        return forms.get(form - 1);
    }

    /** The select list of what is sealed of a row {@code r}, after its id. Asks for a session in UTC. */
    static String selectList(List<String> columns) {
        return columns.stream()
                .map(column -> "cast(r." + column + " as text)")
                .collect(Collectors.joining(", ", "r.id, ", ""));
    }
}
