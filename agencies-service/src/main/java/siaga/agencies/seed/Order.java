package siaga.agencies.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts things behind those they refer to. */
final class Order {

    private Order() {}

    /**
     * The same things in an order in which each comes after those of them that it refers to; where they refer to each
     * other in a circle, in any order.
     */
    static <T> List<T> of(
            List<T> things, Function<T, @Nullable String> code, Function<T, ? extends Collection<String>> references) {
        Map<String, T> byCode = new HashMap<>();
        things.forEach(thing -> byCode.put(String.valueOf(code.apply(thing)), thing));
        List<T> ordered = new ArrayList<>(things.size());
        Set<T> placed = new HashSet<>();
        things.forEach(thing -> place(thing, byCode, references, placed, ordered));
        return ordered;
    }

    private static <T> void place(
            T thing,
            Map<String, T> byCode,
            Function<T, ? extends Collection<String>> references,
            Set<T> placed,
            List<T> ordered) {
        if (!placed.add(thing)) {
            return;
        }
        for (String reference : references.apply(thing)) {
            T before = byCode.get(reference);
            if (before != null) {
                place(before, byCode, references, placed, ordered);
            }
        }
        ordered.add(thing);
    }
}
