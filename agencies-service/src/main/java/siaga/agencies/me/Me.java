package siaga.agencies.me;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.Compartment;

/**
 * Who the caller is.
 *
 * @param status null when the agency of the token is no member
 * @param person {@code username@AGENCY}; null for a machine client
 */
@Schema(description = "Who the token says that you are.")
record Me(
        @Schema(examples = "ID-BPOM") String agency,

        @Nullable @Schema(description = "Left out when the agency is no member")
        AgencyStatus status,

        @Schema(description = "OAuth2 client", examples = "id-bpom-7c0f3a9e51d2")
        String client,

        @Nullable @Schema(description = "Left out for a machine client", examples = "dewi@ID-BPOM")
        String person,

        @Schema(examples = "[\"officer\", \"contact-point\"]")
        List<String> roles,

        @Schema(description = "The compartments your agency is cleared for")
        List<Compartment> compartments,

        @Schema(description = "The sharing groups your agency belongs to, through nested groups too")
        List<String> groups,

        @Schema(
                description = "The quota classes your requests are counted in, as named by the RateLimit headers",
                examples = "[\"default\", \"catch-up\", \"import\", \"attachment\"]")
        List<String> quotas,

        InboxHead inbox) {

    /** Where the agency's inbox stands. */
    @Schema(description = "Where your agency's inbox stands.")
    record InboxHead(
            @Schema(description = "The number of its last entry", examples = "48211")
            String head) {}
}
