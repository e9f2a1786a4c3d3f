package siaga.alerts.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Distribution;
import siaga.contracts.sharing.Flag;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.FlagReason;

/**
 * Countries of a RASFF notification: where the product went, who is asked, and why. A country of origin that the
 * notification does not flag is flagged for attention, as RASFF tells countries of origin too.
 */
final class RasffCountries {

    /** The only name that holds the separator of its list. */
    private static final String CARIBBEAN_NETHERLANDS = "Bonaire, Sint Eustatius and Saba";

    private RasffCountries() {}

    static Distribution distribution(CsvRow row, RasffLayout layout) {
        Set<String> origin = countries(row.get(layout.origin()), layout.separator());
        Set<String> distributed = countries(row.get("distribution"), layout.separator());
        Set<String> operators = countries(row.get("operator"), layout.separator());
        Map<String, FlagAttention> asked = new LinkedHashMap<>();
        countries(row.get("forFollowUp"), layout.separator())
                .forEach(country -> asked.put(country, FlagAttention.FOR_FOLLOW_UP));
        countries(row.get("forAttention"), layout.separator())
                .forEach(country -> asked.putIfAbsent(country, FlagAttention.FOR_ATTENTION));
        origin.forEach(country -> asked.putIfAbsent(country, FlagAttention.FOR_ATTENTION));
        List<Flag> flags = new ArrayList<>();
        asked.forEach((country, attention) -> {
            FlagReason reason = reason(country, origin, distributed, operators);
            flags.add(new Flag(null, country, attention, reason));
        });
        return new Distribution(null, distributed, flags);
    }

    /** Null when the notification does not show why the country is flagged. */
    private static @Nullable FlagReason reason(
            String country, Set<String> origin, Set<String> distributed, Set<String> operators) {
        if (origin.contains(country)) {
            return FlagReason.ORIGIN;
        }
        if (distributed.contains(country)) {
            return FlagReason.DISTRIBUTED_TO;
        }
        return operators.contains(country) ? FlagReason.OPERATOR_SEAT : null;
    }

    private static Set<String> countries(@Nullable String field, String separator) {
        Set<String> countries = new LinkedHashSet<>();
        if (field != null) {
            for (String name : field.replace(CARIBBEAN_NETHERLANDS, "Bonaire").split(separator)) {
                CountryNames.code(name).ifPresent(countries::add);
            }
        }
        return countries;
    }
}
