package siaga.alerts.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.OperatorRole;

/**
 * A business or person in the life of the product.
 *
 * @param names in native and in Latin script
 * @param country of its seat, ISO 3166-1 alpha-2
 * @param gln Global Location Number, 13 digits
 * @param accounts on market places and messengers
 */
public record Operator(
        @Nullable OperatorRole role,
        List<LocalisedText> names,
        @Nullable String country,
        @Nullable String address,
        @Nullable String gln,
        @Nullable String approvalNumber,
        @Nullable String url,
        List<String> accounts) {

    public Operator {
        names = Lists.orEmpty(names);
        accounts = Lists.orEmpty(accounts);
    }
}
