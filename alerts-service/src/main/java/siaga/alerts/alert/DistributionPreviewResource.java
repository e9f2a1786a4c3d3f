package siaga.alerts.alert;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import siaga.kit.caller.CallerOfRequest;

/** What a distribution will do, before it is done. */
@Path("/v1/alerts/{id}/distribution-preview")
@Tag(name = "Alerts")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DistributionPreviewResource {

    private final DistributionPreview preview;
    private final CallerOfRequest caller;

    DistributionPreviewResource(DistributionPreview preview, CallerOfRequest caller) {
        this.preview = preview;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "previewDistribution",
            summary = "See who will see which fields",
            description = "For the notifying agency, those above it, and the desk. Decided by the very functions that"
                    + " decide when the alert is read, with the members and groups as they are now.")
    @APIResponse(
            responseCode = "200",
            description = "Every agency that the alert reaches, and what of it each does not see.",
            content =
                    @Content(
                            schema = @Schema(implementation = DistributionPreview.Preview.class),
                            examples = @ExampleObject(name = "preview", value = Examples.PREVIEW)))
    public DistributionPreview.Preview of(@Parameter(description = Examples.ID) @PathParam("id") String id) {
        return preview.of(caller.get(), id);
    }
}
