package siaga.alerts.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.json.OptionalBody;

/** The acts of the lifecycle. */
@Path("/v1/alerts/{id}")
@Tag(name = "Acts", description = "What moves an alert on. In a wrong state: 409 naming the state.")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The alert as it is now, with its new ETag.",
        content =
                @Content(
                        schema = @Schema(implementation = AlertView.class),
                        examples = @ExampleObject(name = "alert", value = Examples.VIEW)))
public class ActsResource {

    private final AlertLifecycle lifecycle;
    private final AlertReading reading;
    private final CallerOfRequest caller;

    ActsResource(AlertLifecycle lifecycle, AlertReading reading, CallerOfRequest caller) {
        this.lifecycle = lifecycle;
        this.reading = reading;
        this.caller = caller;
    }

    /**
     * The body of an act.
     *
     * @param reason why; needed where the act says so
     */
    @Schema(name = "Reason", examples = "{\"reason\":\"The quantity in lot B77-K01 is missing.\"}")
    public record Reason(@Nullable String reason) implements OptionalBody {}

    /** The body of an approval. */
    @Schema(name = "Approval")
    public record Approval(
            @Nullable Checklist checklist, @Nullable String reason) implements OptionalBody {}

    @POST
    @Path("/submit")
    @Operation(
            operationId = "submitAlert",
            summary = "Submit a draft",
            description = "For the agency that drafted it. Every violation is reported at once (422).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "nothing to add", value = "{}")))
    public Response submit(@Parameter(description = Examples.ID) @PathParam("id") String id, Reason body) {
        Caller by = caller.get();
        return answer(lifecycle.submit(by, id, body.reason()), by);
    }

    @POST
    @Path("/return")
    @Operation(
            operationId = "returnAlert",
            summary = "Return an alert",
            description =
                    "A validator or contact point returns what was submitted to its author; the desk returns what was"
                            + " sent to it to the contact point. A reason is needed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    public Response giveBack(@Parameter(description = Examples.ID) @PathParam("id") String id, Reason body) {
        Caller by = caller.get();
        return answer(lifecycle.giveBack(by, id, body.reason()), by);
    }

    @POST
    @Path("/validate")
    @Operation(
            operationId = "validateAlert",
            summary = "Validate a submitted alert",
            description = "For the contact point. Stops the 48 hour clock that runs from when the risk was known.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "nothing to add", value = "{}")))
    public Response validate(@Parameter(description = Examples.ID) @PathParam("id") String id, Reason body) {
        Caller by = caller.get();
        return answer(lifecycle.validate(by, id, body.reason()), by);
    }

    @POST
    @Path("/send-to-desk")
    @Operation(
            operationId = "sendAlertToDesk",
            summary = "Send a validated alert to the verification desk",
            description =
                    "For the contact point. ALERT and INFORMATION types are verified before they are distributed.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "nothing to add", value = "{}")))
    public Response sendToDesk(@Parameter(description = Examples.ID) @PathParam("id") String id, Reason body) {
        Caller by = caller.get();
        return answer(lifecycle.sendToDesk(by, id, body.reason()), by);
    }

    @POST
    @Path("/distribute")
    @Operation(
            operationId = "distributeAlert",
            summary = "Distribute a validated alert",
            description =
                    "For the contact point. BORDER_REJECTION, FRAUD, NON_COMPLIANCE and NEWS are distributed first and"
                            + " verified by the desk after. The alert gets its reference and reaches every entitled inbox.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "nothing to add", value = "{}")))
    public Response distribute(@Parameter(description = Examples.ID) @PathParam("id") String id, Reason body) {
        Caller by = caller.get();
        return answer(lifecycle.distribute(by, id, body.reason()), by);
    }

    @POST
    @Path("/approve")
    @Operation(
            operationId = "approveAlert",
            summary = "Approve an alert in verification",
            description =
                    "For the verification desk, never for an alert of its own agency. Every item of the checklist must"
                            + " be true. The alert gets its reference, is verified, and reaches every entitled inbox.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Approval.class),
                            examples = @ExampleObject(name = "checklist", value = Examples.CHECKLIST)))
    public Response approve(@Parameter(description = Examples.ID) @PathParam("id") String id, Approval body) {
        Caller by = caller.get();
        return answer(lifecycle.approve(by, id, body.checklist(), body.reason()), by);
    }

    @POST
    @Path("/release")
    @Operation(
            operationId = "releaseAlert",
            summary = "Release a serious alert without waiting for the desk",
            description =
                    "For the contact point, when the risk is SERIOUS: a silent desk must not hold safety information"
                            + " back. A reason is needed; the desk verifies after.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    public Response release(@Parameter(description = Examples.ID) @PathParam("id") String id, Reason body) {
        Caller by = caller.get();
        return answer(lifecycle.release(by, id, body.reason()), by);
    }

    @POST
    @Path("/discard")
    @Operation(
            operationId = "discardAlert",
            summary = "Discard an alert that has not been distributed",
            description = "For its agency. It is kept for audit and seen by nobody else.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    public Response discard(@Parameter(description = Examples.ID) @PathParam("id") String id, Reason body) {
        Caller by = caller.get();
        return answer(lifecycle.discard(by, id, body.reason()), by);
    }

    @POST
    @Path("/verify")
    @Operation(
            operationId = "verifyAlert",
            summary = "Verify a distributed alert",
            description = "For the verification desk, never for an alert of its own agency.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    public Response verify(@Parameter(description = Examples.ID) @PathParam("id") String id, Reason body) {
        Caller by = caller.get();
        return answer(lifecycle.verify(by, id, body.reason()), by);
    }

    @POST
    @Path("/question")
    @Operation(
            operationId = "questionAlert",
            summary = "Question a distributed alert",
            description = "For the verification desk. A banner for all readers, never a hiding; a reason is needed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    public Response question(@Parameter(description = Examples.ID) @PathParam("id") String id, Reason body) {
        Caller by = caller.get();
        return answer(lifecycle.question(by, id, body.reason()), by);
    }

    private Response answer(Readable read, Caller by) {
        ObjectNode view = reading.view(read, by);
        return Response.ok(view).header(HttpHeaders.ETAG, read.alert().etag()).build();
    }
}
