package siaga.agencies.agency;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;

/** Which agencies of the directory are asked for; null asks for any. */
record AgencyFilter(
        @Nullable String country,
        @Nullable AgencyKind kind,
        @Nullable AgencyStatus status,
        @Nullable String parent) {

    /** The parameters of {@link #where}: what must be equal, and the code behind which the page begins. */
    Map<String, Object> parameters(@Nullable String after) {
        Map<String, Object> parameters = new HashMap<>();
        put(parameters, "country", country);
        put(parameters, "kind", kind);
        put(parameters, "status", status);
        put(parameters, "parent", parent);
        parameters.put("after", after == null ? "" : after);
        return parameters;
    }

    /** The HQL condition and order. */
    String where() {
        return parameters("").keySet().stream()
                .map(name -> name.equals("after") ? "code > :after" : name + " = :" + name)
                .collect(Collectors.joining(" and ", "", " order by code"));
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
