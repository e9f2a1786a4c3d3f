package siaga.contracts.sharing;

import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.FlagReason;

/**
 * Asks an authority to act on an alert, or to note it. Exactly one of agency and country is given; a country stands
 * for its national competent authorities.
 *
 * @param agency agency code
 * @param country ISO 3166-1 alpha-2
 */
public record Flag(
        @Nullable String agency,
        @Nullable String country,
        FlagAttention attention,
        @Nullable FlagReason reason) {

    /** Whether this flag asks that member to do something. */
    public boolean addresses(Member member) {
        return member.code().equals(agency) || (member.country().equals(country) && member.nationalAuthority());
    }

    /** Whether this flag lets that member into the audience. */
    public boolean admits(Member member) {
        return member.code().equals(agency) || member.country().equals(country);
    }
}
