package siaga.agencies.agency;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import siaga.contracts.member.ContactPoint;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.Compartment;

/**
 * What is known of an agency and may be changed, checked by {@link AgencyRules}.
 *
 * @param country ISO 3166-1 alpha-2
 * @param parent code of the agency it stands under; null for none
 * @param names in several languages, one of them English
 * @param dutyPhone E.164, answered at any hour
 * @param compartments the compartments it is cleared for
 */
record AgencyDetails(
        String country,
        AgencyKind kind,
        @Nullable String parent,
        List<LocalisedText> names,
        List<ContactPoint> contacts,
        @Nullable String dutyPhone,
        Set<Compartment> compartments,
        AgencyCalendar calendar) {}
