package siaga.alerts.codelist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import siaga.alerts.codelist.ShippedList.ShippedCode;

/**
 * Brings what a later program ships into a list that the secretariat keeps. What it has changed stays as it changed it, what
 * it has not touched follows the program, and no code is lost.
 */
final class ListMerge {

    private final ShippedList before;
    private final int version;
    private final Instant at;

    private ListMerge(ShippedList before, int version, Instant at) {
        this.before = before;
        this.version = version;
        this.at = at;
    }

    /**
     * The next version of the list; the list itself when nothing in it changes.
     *
     * @param before what the program shipped when it was last brought in
     */
    static CodeList of(CodeList kept, ShippedList before, ShippedList shipped, Instant at) {
        ListMerge merge = new ListMerge(before, kept.version() + 1, at);
        List<Code> codes = new ArrayList<>();
        for (ShippedCode code : shipped.codes()) {
            codes.add(kept.find(code.code())
                    .map(known -> merge.changed(known, code))
                    .orElseGet(() -> merge.added(code)));
        }
        kept.codes().stream()
                .filter(code -> find(shipped, code.code()).isEmpty())
                .forEach(codes::add);
        boolean same = codes.equals(kept.codes())
                && Languages.sorted(shipped.title()).equals(kept.title())
                && shipped.fixed() == kept.fixed();
        return same ? kept : new CodeList(kept.name(), merge.version, shipped.fixed(), shipped.title(), codes);
    }

    private Code added(ShippedCode code) {
        Code added = Code.added(code.code(), code.labels(), version);
        return code.retired() == null ? added : added.retire(at, code.replacedBy(), version);
    }

    private Code changed(Code known, ShippedCode code) {
        Optional<ShippedCode> last = find(before, code.code());
        Map<String, String> labels =
                labels(known.labels(), last.map(ShippedCode::labels).orElse(Map.of()), code.labels());
        Code labelled = labels.equals(known.labels()) ? known : known.labelled(labels, version);
        return known.inForce() && code.retired() != null ? labelled.retire(at, code.replacedBy(), version) : labelled;
    }

    /** A label that still reads as it was shipped follows the program. */
    private static Map<String, String> labels(
            Map<String, String> kept, Map<String, String> last, Map<String, String> shipped) {
        Map<String, String> labels = new TreeMap<>(kept);
        shipped.forEach((language, label) -> {
            String now = kept.get(language);
            boolean untouched = now == null ? !last.containsKey(language) : now.equals(last.get(language));
            if (untouched) {
                labels.put(language, label);
            }
        });
        return labels;
    }

    private static Optional<ShippedCode> find(ShippedList list, String code) {
        return list.codes().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
