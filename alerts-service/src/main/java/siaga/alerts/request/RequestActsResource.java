package siaga.alerts.request;

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

/** The acts that end a request. */
@Path("/v1/alerts/{id}/requests/{requestId}")
@Tag(name = "Requests")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class RequestActsResource {

    private static final String ALERT = "Id or reference of the alert.";

    private final RequestAnswering answering;
    private final RequestAsking asking;
    private final CallerOfRequest caller;

    RequestActsResource(RequestAnswering answering, RequestAsking asking, CallerOfRequest caller) {
        this.answering = answering;
        this.asking = asking;
        this.caller = caller;
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerRequest",
            summary = "Answer a request",
            description =
                    "For the contact point of the asked agency, or of one above it. A \"no\" counts. The asking and the"
                            + " notifying agency are told. It is shared as the request is; text and findings can be kept to a"
                            + " compartment.")
    @APIResponseSchema(RequestView.class)
    public Response answer(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String requestId,
            NewAnswer body) {
        return TaggedAnswer.ok(answering.answer(caller.get(), id, requestId, body));
    }

    @POST
    @Path("/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declineRequest",
            summary = "Say that a request cannot be met",
            description =
                    "For the contact point of the asked agency, or of one above it, with a reason. The asking and the"
                            + " notifying agency are told.")
    @APIResponseSchema(RequestView.class)
    public Response decline(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String requestId,
            Ending body) {
        return TaggedAnswer.ok(answering.decline(caller.get(), id, requestId, body.reason()));
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "withdrawRequest",
            summary = "Say that a request is not needed any more",
            description =
                    "For the contact point of the asking agency, or of one above it. The asked and the notifying agency are"
                            + " told.")
    @APIResponseSchema(RequestView.class)
    public Response withdraw(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String requestId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Ending.class)))
                    Ending body) {
        return TaggedAnswer.ok(asking.withdraw(caller.get(), id, requestId, body.reason()));
    }
}
