package siaga.agencies.agency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.member.ContactPoint;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.Compartment;

/**
 * What can be changed of an agency, as sent: nothing is sure before {@link AgencyRules} has read it. It is also the
 * document that a merge patch is applied to.
 */
@Schema(name = "AgencyChange", description = "What can be changed of an agency. A merge patch: what is left out stays.")
record AgencyBody(
        @Nullable @Schema(description = "ISO 3166-1 alpha-2", examples = "ID")
        String country,

        @Nullable AgencyKind kind,

        @Nullable @Schema(description = "Code of the agency it stands under", examples = "ID-BPOM")
        String parent,

        @Nullable @Schema(description = "In several languages, one of them English")
        List<LocalisedText> names,

        @Nullable List<ContactPoint> contacts,

        @Nullable @Schema(description = "E.164, answered at any hour", examples = "+622142883309")
        String dutyPhone,

        @Nullable List<Compartment> compartments,
        @Nullable CalendarBody calendar) {

    static AgencyBody of(AgencyDetails details) {
        return new AgencyBody(
                details.country(),
                details.kind(),
                details.parent(),
                details.names(),
                details.contacts(),
                details.dutyPhone(),
                details.compartments().stream().sorted().toList(),
                CalendarBody.of(details.calendar()));
    }
}
