package siaga.alerts.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.alerts.annex.Tagged;
import siaga.alerts.annex.TaggedAnswer;
import siaga.contracts.problem.ProblemDetail;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.idempotency.Answer;
import siaga.kit.idempotency.Idempotency;
import siaga.kit.json.StrictJsonBody;
import siaga.kit.page.Page;

/** Writing and reading follow-ups. */
@Path("/v1/alerts/{id}/follow-ups")
@Tag(name = "Follow-ups", description = "What agencies report on a distributed alert.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class FollowUpsResource {

    private static final String ALERT = "Id or reference of the alert.";

    private final FollowUpWriting writing;
    private final FollowUpReading reading;
    private final Idempotency idempotency;
    private final CallerOfRequest caller;

    FollowUpsResource(
            FollowUpWriting writing, FollowUpReading reading, Idempotency idempotency, CallerOfRequest caller) {
        this.writing = writing;
        this.reading = reading;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeFollowUp",
            summary = "Report on an alert",
            description =
                    "For every member that may read the alert, flagged or not, while it is DISTRIBUTED. Its contact point"
                            + " proposes to the notifying agency, which accepts or rejects; what the notifying agency reports"
                            + " itself is ACCEPTED at once. With `draft`, officers and validators too may write it, and nobody"
                            + " outside the agency and those above it sees it. It may be shared more strictly than the alert,"
                            + " never more widely.")
    @APIResponseSchema(
            value = FollowUpView.class,
            responseCode = "201",
            responseDescription = "Drafted, proposed or accepted.")
    public Response write(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @Parameter(
                            description = "Unique for what is written, 1 to 128 printable characters.",
                            required = true,
                            example = "trace-b77-k01-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            NewFollowUp body) {
        Caller by = caller.get();
        return idempotency.once(by, key, "POST /v1/alerts/" + id + "/follow-ups", body, () -> {
            Tagged<FollowUpView> written = writing.create(by, id, body);
            return Answer.created(written.view().href(), written.etag(), written.view());
        });
    }

    @GET
    @Operation(
            operationId = "listFollowUps",
            summary = "List the follow-ups of an alert",
            description =
                    "For whoever may see the alert: those that are shared with you, newest first. Drafts are shown to their"
                            + " own agency. Text and details of one whose compartment your agency is not cleared for read"
                            + " `{\"redacted\":true,…}`.")
    public Page<FollowUpView> list(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @BeanParam FollowUpFilter filter,
            @Parameter(description = "Items on a page, 1 to 200; 50 when not said.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "`next` of the page before.") @RestQuery @Nullable String after) {
        return reading.page(caller.get(), id, filter, limit, after);
    }

    @GET
    @Path("/{followUpId}")
    @Operation(
            operationId = "readFollowUp",
            summary = "Read a follow-up",
            description = "For whoever it is shared with; 404 for everybody else, whether it exists or not.")
    @APIResponse(
            responseCode = "200",
            description = "The follow-up.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    @APIResponse(responseCode = "304", description = "You have it: `If-None-Match` names its ETag.")
    public Response read(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String followUpId,
            @Parameter(description = "The ETag you have.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Nullable
                    String ifNoneMatch) {
        return TaggedAnswer.ifChanged(ifNoneMatch, reading.read(caller.get(), id, followUpId));
    }

    @PATCH
    @Path("/{followUpId}")
    @Consumes({StrictJsonBody.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "editFollowUp",
            summary = "Edit a draft of a follow-up",
            description =
                    "For officers, validators and contact points of its author's agency and of those above it, while it is a"
                            + " DRAFT. A JSON Merge Patch (RFC 7396); only `details.patch` is replaced as a whole, so that it can"
                            + " say by null what is to be removed from the alert.")
    @APIResponseSchema(FollowUpView.class)
    public Response edit(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String followUpId,
            @Parameter(description = "The ETag that you read.", required = true, example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FollowUpBody.class)))
                    JsonNode patch) {
        return TaggedAnswer.ok(writing.edit(caller.get(), id, followUpId, ifMatch, patch));
    }

    @DELETE
    @Path("/{followUpId}")
    @Operation(
            operationId = "discardFollowUp",
            summary = "Discard a draft of a follow-up",
            description =
                    "For officers, validators and contact points of its author's agency and of those above it, while it is a"
                            + " DRAFT. What has been proposed stays.")
    @APIResponse(responseCode = "204", description = "It is no more.")
    @APIResponse(
            responseCode = "409",
            description = "It has been proposed.",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public void discard(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String followUpId) {
        writing.discard(caller.get(), id, followUpId);
    }
}
