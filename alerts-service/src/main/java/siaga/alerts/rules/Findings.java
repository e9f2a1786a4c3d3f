package siaga.alerts.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;

/** Collects violations; each rule is one line that reads as the rule. */
final class Findings {

    /** Does something with an item and the pointer at which it stands. */
    @FunctionalInterface
    interface Rule<T> {
        void check(T item, String pointer);
    }

    private final List<Violation> found = new ArrayList<>();

    List<Violation> all() {
        return List.copyOf(found);
    }

    void add(String pointer, String code, String detail) {
        found.add(new Violation(pointer, code, detail));
    }

    void when(boolean broken, String pointer, String code, String detail) {
        if (broken) {
            add(pointer, code, detail);
        }
    }

    /** True when the value is there, so that rules about it can follow. */
    boolean required(@Nullable Object value, String pointer) {
        boolean missing = value == null || (value instanceof String text && text.isBlank());
        when(missing, pointer, "required", "This is needed before the alert can be submitted.");
        return !missing;
    }

    /** Every item of a list of limited length. */
    <T> void each(List<T> items, String pointer, int most, Rule<T> rule) {
        when(items.size() > most, pointer, "too-many", "At most " + most + ".");
        for (int i = 0; i < Math.min(items.size(), most); i++) {
            rule.check(items.get(i), pointer + "/" + i);
        }
    }

    /** A value that is there must have the format; one that is absent breaks nothing. */
    void format(@Nullable String value, Formats.Format format, String pointer) {
        if (value != null && !format.holds(value)) {
            add(pointer, format.code(), format.detail());
        }
    }
}
