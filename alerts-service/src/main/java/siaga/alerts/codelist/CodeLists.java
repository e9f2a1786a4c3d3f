package siaga.alerts.codelist;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A picture of all code lists at one moment. */
public final class CodeLists {

    private final long revision;
    private final Map<String, CodeList> lists = new TreeMap<>();
    private final Map<Place, Map<String, Code>> codes = new EnumMap<>(Place.class);

    CodeLists(long revision, Collection<CodeList> lists) {
        this.revision = revision;
        lists.forEach(list -> this.lists.put(list.name(), list));
        for (Place place : Place.values()) {
            Map<String, Code> there = new LinkedHashMap<>();
            place.lists().stream()
                    .flatMap(name -> find(name).stream())
                    .flatMap(list -> list.codes().stream())
                    .forEach(code -> there.putIfAbsent(code.code(), code));
            codes.put(place, there);
        }
    }

    /** The lists as the program ships them, before a secretariat has changed any. */
    public static CodeLists asShipped() {
        return new CodeLists(
                0, ShippedLists.all().stream().map(ShippedList::fresh).toList());
    }

    /** Moves on with every change of any list. */
    long revision() {
        return revision;
    }

    /** In the order of their names. */
    Collection<CodeList> all() {
        return lists.values();
    }

    Optional<CodeList> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** A code that may stand there, in force or retired. */
    public Optional<Code> find(Place place, String code) {
        return Optional.ofNullable(codes(place).get(code));
    }

    /** The codes in force that resemble what was written there, most alike first; at most three. */
    public List<String> nearest(Place place, String written) {
        return NearestCodes.of(written, codes(place).values());
    }

    /** The code in force that stands for a retired one now, through as many replacements as there were. */
    public Optional<String> replacement(Place place, Code retired) {
        Code code = retired;
        for (int i = 0; i < codes(place).size() && code.retired() != null; i++) {
            String next = code.retired().replacedBy();
            Code after = next == null ? null : codes(place).get(next);
            if (after == null) {
                return Optional.empty();
            }
            code = after;
        }
        return code.inForce() ? Optional.of(code.code()) : Optional.empty();
    }

    private Map<String, Code> codes(Place place) {
        return codes.getOrDefault(place, Map.of());
    }
}
