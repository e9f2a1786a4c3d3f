package siaga.alerts.content;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.Flag;
import siaga.contracts.vocabulary.DistributionStatus;

/**
 * Where the product is and who is asked to act.
 *
 * @param countries ISO 3166-1 alpha-2
 */
public record Distribution(@Nullable DistributionStatus status, Set<String> countries, List<Flag> flags) {

    public Distribution {
        countries = Lists.orEmpty(countries);
        flags = Lists.orEmpty(flags);
    }
}
