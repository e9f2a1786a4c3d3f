package siaga.contracts.sharing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.Compartment;

/**
 * What the sharing policy needs to know of an agency.
 *
 * @param code such as {@code ID-BPOM}
 * @param country ISO 3166-1 alpha-2
 * @param parent code of the agency it stands under; null for a national authority of its own
 * @param groups codes of every sharing group it belongs to, directly or through nested groups
 * @param compartments the compartments it is cleared for
 */
public record Member(
        String code,
        String country,
        AgencyKind kind,
        @Nullable String parent,
        AgencyStatus status,
        Set<String> groups,
        Set<Compartment> compartments) {

    /** The same agency, belonging to those groups. */
    public Member in(Set<String> otherGroups) {
        return new Member(code, country, kind, parent, status, otherGroups, compartments);
    }

    public boolean active() {
        return status == AgencyStatus.ACTIVE;
    }

    /** Whether a flag on its country is a flag on it: a regulator or food authority that stands under nobody. */
    public boolean nationalAuthority() {
        return parent == null && (kind == AgencyKind.NATIONAL_REGULATOR || kind == AgencyKind.FOOD_AUTHORITY);
    }
}
