package siaga.agencies.agency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.member.ContactPoint;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.Compartment;

/**
 * An agency to admit, as sent: nothing is sure before {@link AgencyRules} has read it.
 *
 * @param status INVITED or ACTIVE; absent means ACTIVE
 */
@Schema(description = "An agency to admit to the forum.")
public record AdmitAgency(
        @Nullable
        @Schema(
                required = true,
                description = "Country, hyphen, short name; the secretariat's begins with a word of its own",
                examples = "ID-BPOM",
                pattern = AgencyRules.CODE)
        String code,

        @Nullable @Schema(required = true, description = "ISO 3166-1 alpha-2", examples = "ID")
        String country,

        @Nullable @Schema(required = true) AgencyKind kind,

        @Nullable @Schema(description = "Code of the agency it stands under, of the same country")
        String parent,

        @Nullable @Schema(description = "INVITED or ACTIVE; ACTIVE when left out")
        AgencyStatus status,

        @Nullable @Schema(required = true, description = "In several languages, one of them English")
        List<LocalisedText> names,

        @Nullable List<ContactPoint> contacts,

        @Nullable @Schema(description = "E.164, answered at any hour", examples = "+622142883309")
        String dutyPhone,

        @Nullable @Schema(description = "The compartments it is cleared for")
        List<Compartment> compartments,

        @Nullable @Schema(required = true) CalendarBody calendar) {

    /** The code of the agency above it, if there is one. */
    public List<String> above() {
        return parent == null ? List.of() : List.of(parent);
    }

    /** What of it may be changed later. */
    AgencyBody body() {
        return new AgencyBody(country, kind, parent, names, contacts, dutyPhone, compartments, calendar);
    }
}
