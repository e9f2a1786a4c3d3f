package siaga.alerts.followup;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import siaga.alerts.annex.TaggedAnswer;
import siaga.kit.caller.CallerOfRequest;

/** The acts on a follow-up. */
@Path("/v1/alerts/{id}/follow-ups/{followUpId}")
@Tag(name = "Follow-ups")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class FollowUpActsResource {

    private static final String ALERT = "Id or reference of the alert.";

    private final FollowUpWriting writing;
    private final FollowUpDeciding deciding;
    private final FollowUpSharing sharing;
    private final CallerOfRequest caller;

    FollowUpActsResource(
            FollowUpWriting writing, FollowUpDeciding deciding, FollowUpSharing sharing, CallerOfRequest caller) {
        this.writing = writing;
        this.deciding = deciding;
        this.sharing = sharing;
        this.caller = caller;
    }

    @POST
    @Path("/propose")
    @Operation(
            operationId = "proposeFollowUp",
            summary = "Propose a drafted follow-up",
            description =
                    "For the contact point of its author's agency, or of one above it. All violations are reported at once."
                            + " The notifying agency is asked to decide; flagged agencies and those it is addressed to hear of it."
                            + " 409 when the alert has changed where its patch touches it.")
    @APIResponseSchema(FollowUpView.class)
    public Response propose(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String followUpId) {
        return TaggedAnswer.ok(writing.propose(caller.get(), id, followUpId));
    }

    @POST
    @Path("/accept")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "acceptFollowUp",
            summary = "Accept a follow-up",
            description =
                    "For the contact point of the notifying agency. Everybody who may read it is told. It changes nothing in"
                            + " the alert, see `apply` for that.")
    @APIResponseSchema(FollowUpView.class)
    public Response accept(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String followUpId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Decision.class)))
                    Decision body) {
        return TaggedAnswer.ok(deciding.accept(caller.get(), id, followUpId, body.reason()));
    }

    @POST
    @Path("/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rejectFollowUp",
            summary = "Reject a follow-up",
            description =
                    "For the contact point of the notifying agency, with a reason. Its author is told; it stays readable.")
    @APIResponseSchema(FollowUpView.class)
    public Response reject(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String followUpId,
            Decision body) {
        return TaggedAnswer.ok(deciding.reject(caller.get(), id, followUpId, body.reason()));
    }

    @POST
    @Path("/apply")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "applyFollowUp",
            summary = "Make a proposed change in the alert",
            description = "For the contact point of the notifying agency: accepts an AMENDMENT_PROPOSAL or"
                    + " RECLASSIFICATION_PROPOSAL, if that has not been done, and amends the alert by its patch, in one"
                    + " act. Everybody who has the alert is told of the amendment, and its author that it came of this."
                    + " 409 when the alert has changed since where the patch touches it, 422 when the alert as it is now"
                    + " does not take it; nothing is changed then.")
    @APIResponseSchema(FollowUpView.class)
    public Response apply(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String followUpId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Decision.class)))
                    Decision body) {
        return TaggedAnswer.ok(deciding.apply(caller.get(), id, followUpId, body.reason()));
    }

    @POST
    @Path("/sharing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "shareFollowUp",
            summary = "Share a follow-up with fewer, or with more",
            description =
                    "The contact point of its author or of the notifying agency shares it with fewer; only the notifying"
                            + " agency lets more read it, never more than read the alert. The reason is recorded. Label and"
                            + " audience are replaced together: what is left out is as with the alert. A draft is edited instead.")
    @APIResponseSchema(FollowUpView.class)
    public Response share(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String followUpId,
            SharingChange body) {
        return TaggedAnswer.ok(sharing.share(caller.get(), id, followUpId, body.tlp(), body.audience(), body.reason()));
    }
}
