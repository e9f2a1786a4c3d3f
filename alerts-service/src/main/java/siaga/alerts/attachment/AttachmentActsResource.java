package siaga.alerts.attachment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import siaga.contracts.sharing.Audience;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.json.OptionalBody;

/** What becomes of a document: withdrawing it, sharing it with fewer or more. */
@Path("/v1/alerts/{id}/attachments/{attachment}")
@Tag(name = "Attachments")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentActsResource {

    private final AttachmentKeeping keeping;
    private final AttachmentSharing sharing;
    private final CallerOfRequest caller;

    AttachmentActsResource(AttachmentKeeping keeping, AttachmentSharing sharing, CallerOfRequest caller) {
        this.keeping = keeping;
        this.sharing = sharing;
        this.caller = caller;
    }

    /** Why a document is not to be relied on. */
    @Schema(name = "AttachmentWithdrawal")
    public record Withdrawal(@Nullable String reason) implements OptionalBody {}

    /**
     * How a document is to be shared.
     *
     * @param tlp absent leaves the label
     * @param audience absent leaves the audience
     */
    @Schema(name = "AttachmentSharing")
    public record Sharing(
            @Nullable Tlp tlp,
            @Nullable Audience audience,
            @Nullable String reason) implements OptionalBody {}

    @POST
    @Path("/withdraw")
    @Operation(
            operationId = "withdrawAttachment",
            summary = "Withdraw a document",
            description =
                    "For officers, validators and contact points of the agency that it comes from, and for the contact"
                            + " point of the notifying agency, once the alert is distributed. Nobody reads its content any more;"
                            + " that there was one, and why it is gone, stays. Whoever might see it is told.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Withdrawal.class),
                            examples = @ExampleObject(name = "mixed-up", value = AttachmentExamples.WITHDRAWAL)))
    @APIResponse(
            responseCode = "200",
            description = "What is left of it.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = AttachmentView.class),
                            examples = @ExampleObject(name = "withdrawn", value = AttachmentExamples.WITHDRAWN)))
    public Response withdraw(
            @Parameter(description = AttachmentExamples.ALERT, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(example = AttachmentExamples.ID) @PathParam("attachment") String attachment,
            Withdrawal body) {
        return keeping.withdraw(caller.get(), id, attachment, body.reason()).answer();
    }

    @POST
    @Path("/sharing")
    @Operation(
            operationId = "shareAttachment",
            summary = "Share a document with fewer, or with more",
            description =
                    "With fewer: for officers, validators and contact points of the agency that it comes from, and for the"
                            + " contact point of the notifying agency. With more, never more than read the alert: for the contact"
                            + " point of the notifying agency only; whoever is let in is told.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Sharing.class),
                            examples = @ExampleObject(name = "narrower", value = AttachmentExamples.SHARING)))
    @APIResponse(
            responseCode = "200",
            description = "As it is shared now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = AttachmentView.class),
                            examples = @ExampleObject(name = "report", value = AttachmentExamples.ONE)))
    public Response share(
            @Parameter(description = AttachmentExamples.ALERT, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(example = AttachmentExamples.ID) @PathParam("attachment") String attachment,
            Sharing body) {
        return sharing.share(caller.get(), id, attachment, body.tlp(), body.audience(), body.reason())
                .answer();
    }
}
