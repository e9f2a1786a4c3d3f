package siaga.alerts.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.Audience;
import siaga.contracts.vocabulary.Tlp;

/**
 * How a follow-up is to be shared from now on; what is left out is as with the alert.
 *
 * @param reason always needed
 */
@Schema(name = "FollowUpSharing")
record SharingChange(
        @Nullable Tlp tlp,
        @Nullable Audience audience,
        @Nullable String reason) {}
