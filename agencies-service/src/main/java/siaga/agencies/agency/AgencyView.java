package siaga.agencies.agency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.member.ContactPoint;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.Compartment;

/** An agency as the directory shows it to every member. */
@Schema(name = "Agency", description = "A member of the forum.")
record AgencyView(
        @Schema(examples = "ID-BPOM") String code,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "ID")
        String country,

        AgencyKind kind,

        @Nullable @Schema(description = "Code of the agency it stands under")
        String parent,

        AgencyStatus status,
        List<LocalisedText> names,
        List<ContactPoint> contacts,

        @Nullable @Schema(description = "E.164, answered at any hour", examples = "+622142883309")
        String dutyPhone,

        @Schema(description = "The compartments it is cleared for")
        List<Compartment> compartments,

        CalendarBody calendar) {

    static AgencyView of(Agency agency) {
        AgencyDetails details = agency.details();
        return new AgencyView(
                agency.code(),
                details.country(),
                details.kind(),
                details.parent(),
                agency.status(),
                details.names(),
                details.contacts(),
                details.dutyPhone(),
                details.compartments().stream().sorted().toList(),
                CalendarBody.of(details.calendar()));
    }
}
