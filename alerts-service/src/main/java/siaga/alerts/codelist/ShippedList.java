package siaga.alerts.codelist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list as it stands in a resource of the program. Whoever changes the resource raises its version; a code is retired
 * there, never taken out.
 *
 * @param version of the resource; apart from the version of the list, which the secretariat moves on too
 */
record ShippedList(String name, int version, Map<String, String> title, List<ShippedCode> codes) {

    /**
     * A code of it.
     *
     * @param since version of the resource that brought it; null for the first
     * @param retired version of the resource that retired it
     */
    record ShippedCode(
            String code,
            Map<String, String> labels,
            @Nullable Integer since,
            @Nullable Integer retired,
            @Nullable String replacedBy) {

        /** As the code of a list that is new. */
        Code fresh() {
            int first = since == null ? 1 : since;
            return new Code(
                    code,
                    labels,
                    first,
                    retired == null ? first : retired,
                    retired == null ? null : new Code.Retirement(retired, null, replacedBy));
        }
    }

    /** As a list that nobody has changed. */
    CodeList fresh() {
        return new CodeList(
                name,
                version,
                fixed(),
                title,
                codes.stream().map(ShippedCode::fresh).toList());
    }

    @JsonIgnore
    boolean fixed() {
        return FixedLists.has(name);
    }
}
