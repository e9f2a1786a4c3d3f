package siaga.contracts.sharing;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To whom an alert is addressed: agencies, all agencies of countries, the members of sharing groups, less exclusions.
 *
 * @param agencies agency codes
 * @param countries ISO 3166-1 alpha-2
 * @param groups sharing group codes
 * @param exclude agency codes that are left out, whatever else would let them in
 * @param persons for TLP:RED the readers by name, each {@code username@AGENCY}
 */
public record Audience(
        Set<String> agencies, Set<String> countries, Set<String> groups, Set<String> exclude, Set<String> persons) {

    /** Nobody beyond the origin. */
    public static final Audience NOBODY = new Audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Audience {
        // A field that the sender left out arrives as null from the parser.
        agencies = copy(agencies);
        countries = copy(countries);
        groups = copy(groups);
        exclude = copy(exclude);
        persons = copy(persons);
    }

    /** In the order in which they were written: the same audience reads the same after every restart. */
    private static Set<String> copy(@Nullable Set<String> values) {
        if (values == null) {
            return Set.of();
        }
        Set<String> written = new LinkedHashSet<>(values);
        written.removeIf(Objects::isNull);
        return Collections.unmodifiableSet(written);
    }
}
