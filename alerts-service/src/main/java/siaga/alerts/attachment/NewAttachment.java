package siaga.alerts.attachment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.Audience;
import siaga.contracts.vocabulary.AttachmentKind;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.Tlp;

/** What the sender says of a document; its bytes are the body. */
public class NewAttachment {

    @RestQuery
    @Parameter(description = "What the document is.", required = true, example = "ANALYTICAL_REPORT")
    public @Nullable AttachmentKind kind;

    @RestQuery
    @Parameter(
            description = "Name of the file with the extension of its type, without a path; at most 255 characters.",
            required = true,
            example = "sibutramine-lab-report.pdf")
    public @Nullable String name;

    @RestQuery
    @Parameter(description = "A label of its own, not wider than the alert's; the alert's when not said.")
    public @Nullable Tlp tlp;

    @RestQuery
    @Parameter(description = "Only agencies cleared for it read the document.")
    public @Nullable Compartment compartment;

    @RestQuery
    @Parameter(
            description =
                    "Addressed to these agencies. Without any of `agencies`, `countries`, `groups` and `persons`: to the"
                            + " readers of the alert.")
    public List<String> agencies;

    @RestQuery
    @Parameter(description = "Addressed to the agencies of these countries, ISO 3166-1 alpha-2.")
    public List<String> countries;

    @RestQuery
    @Parameter(description = "Addressed to the members of these sharing groups.")
    public List<String> groups;

    @RestQuery
    @Parameter(description = "These agencies are left out.")
    public List<String> exclude;

    @RestQuery
    @Parameter(description = "For TLP:RED the readers by name, each `username@AGENCY`.")
    public List<String> persons;

    /** Null when nobody is named: then it is for the readers of the alert. */
    @Nullable
    Audience audience() {
        Audience named = new Audience(set(agencies), set(countries), set(groups), set(exclude), set(persons));
        return named.equals(Audience.NOBODY) ? null : named;
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : new LinkedHashSet<>(values);
    }
}
