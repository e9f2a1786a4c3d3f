package siaga.contracts.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The directory that the sharing policy decides with. */
@FunctionalInterface
public interface Members {

    /** The agency of that code; empty when there is none. */
    Optional<Member> find(String code);

    /** That agency and those above it, itself first; empty when it is unknown. */
    default List<Member> lineage(String code) {
        List<Member> lineage = new ArrayList<>();
        Optional<Member> next = find(code);
        // A cycle cannot be admitted; the guard keeps a bad directory from hanging every read.
        while (next.isPresent() && !lineage.contains(next.get())) {
            lineage.add(next.get());
            next = Optional.ofNullable(next.get().parent()).flatMap(this::find);
        }
        return lineage;
    }
}
