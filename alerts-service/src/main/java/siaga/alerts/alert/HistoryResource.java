package siaga.alerts.alert;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;

/** What changed from one version to the next, and what is to change once the desk has verified it. */
@Path("/v1/alerts/{id}")
@Tag(name = "Alerts")
@Authenticated
@RunOnVirtualThread
public class HistoryResource {

    private static final String JSON_PATCH = "application/json-patch+json";

    private final AlertReading reading;
    private final AmendmentVerification amendments;
    private final CallerOfRequest caller;

    HistoryResource(AlertReading reading, AmendmentVerification amendments, CallerOfRequest caller) {
        this.reading = reading;
        this.amendments = amendments;
        this.caller = caller;
    }

    @GET
    @Path("/versions/{version}/diff")
    @Produces({JSON_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "diffAlertVersion",
            summary = "See what a version changed",
            description = "For whoever may see the alert and could see both versions as they were shared then. A JSON"
                    + " Patch (RFC 6902) between what you may see of them; places that you are not cleared for stay hidden"
                    + " and unchanged.")
    @APIResponse(
            responseCode = "200",
            description = "The operations that lead from the one to the other.",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class),
                            examples = @ExampleObject(name = "recall", value = Examples.DIFF)))
    public String diff(
            @Parameter(description = Examples.ID, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(example = "2") @PathParam("version") int version,
            @Parameter(description = "Compare with this version; otherwise with the one before that you may see.")
                    @RestQuery
                    @Nullable
                    Integer from) {
        return reading.diff(caller.get(), id, version, from).answer();
    }

    @GET
    @Path("/amendment")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readAmendment",
            summary = "Read the change that waits for the desk",
            description = "For the notifying agency and the desk; 404 for everybody else, and when none waits. A change"
                    + " up to type ALERT is verified before it takes effect: the desk decides with `approve` or `return`,"
                    + " the contact point may `release` a serious one, and until then the version before it stays.")
    @APIResponse(
            responseCode = "200",
            description = "What would change, and the alert as it would be.",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertReading.AmendmentView.class),
                            examples = @ExampleObject(name = "raised", value = Examples.AMENDMENT)))
    public AlertReading.AmendmentView amendment(@Parameter(description = Examples.ID) @PathParam("id") String id) {
        return reading.amendment(caller.get(), id);
    }

    @DELETE
    @Path("/amendment")
    @Operation(
            operationId = "withdrawAmendment",
            summary = "Take back the change that waits for the desk",
            description = "For the contact point of the notifying agency. What is distributed stays as it is.")
    @APIResponse(responseCode = "204", description = "It does not wait any more.")
    public Response withdraw(@Parameter(description = Examples.ID) @PathParam("id") String id) {
        Caller by = caller.get();
        amendments.withdraw(by, id);
        return Response.noContent().build();
    }
}
