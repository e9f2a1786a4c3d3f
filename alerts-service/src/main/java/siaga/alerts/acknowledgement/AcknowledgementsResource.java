package siaga.alerts.acknowledgement;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import siaga.alerts.acknowledgement.Acknowledgements.Acknowledgement;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.json.OptionalBody;

/** The sub-state of each flagged agency. */
@Path("/v1/alerts/{id}")
@Tag(name = "Acknowledgements", description = "What became of an alert at each flagged agency.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class AcknowledgementsResource {

    private static final String ONE = """
            {"agency": "KR-MFDS", "attention": "FOR_FOLLOW_UP", "state": "ACKNOWLEDGED",
             "note": "The supplier is being inspected.", "changedAt": "2026-11-20T07:40:00Z"}""";

    private final Acknowledgements acknowledgements;
    private final CallerOfRequest caller;

    AcknowledgementsResource(Acknowledgements acknowledgements, CallerOfRequest caller) {
        this.acknowledgements = acknowledgements;
        this.caller = caller;
    }

    /**
     * How far the caller's agency has come.
     *
     * @param state absent means ACKNOWLEDGED
     */
    @Schema(name = "AcknowledgementMove")
    public record Move(
            @Nullable AcknowledgementState state, @Nullable String note) implements OptionalBody {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("/acknowledgement")
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Acknowledge an alert, or say how far you are with it",
            description =
                    "For the contact point of a flagged agency. NEW → ACKNOWLEDGED → INVESTIGATING → ANSWERED → DONE,"
                            + " forward only. The notifying agency is told.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Move.class),
                            examples =
                                    @ExampleObject(
                                            name = "acknowledged",
                                            value =
                                                    "{\"state\": \"ACKNOWLEDGED\", \"note\": \"The supplier is being inspected.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Your agency's sub-state.",
            content =
                    @Content(
                            schema = @Schema(implementation = Acknowledgement.class),
                            examples = @ExampleObject(name = "own", value = ONE)))
    public Acknowledgement acknowledge(
            @Parameter(description = "Id or reference.", example = "SG-2026-00042") @PathParam("id") String id,
            Move body) {
        AcknowledgementState to = body.state() == null ? AcknowledgementState.ACKNOWLEDGED : body.state();
        return acknowledgements.move(caller.get(), id, to, body.note());
    }

    @GET
    @Path("/acknowledgements")
    @Operation(
            operationId = "listAcknowledgements",
            summary = "See how far each flagged agency is",
            description = "For whoever may see the alert.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each flagged agency; NEW when nothing was heard from it.",
            content =
                    @Content(
                            schema = @Schema(implementation = Acknowledgement[].class),
                            examples = @ExampleObject(name = "table", value = "[" + ONE + "]")))
    public List<Acknowledgement> table(
            @Parameter(description = "Id or reference.", example = "SG-2026-00042") @PathParam("id") String id) {
        return acknowledgements.table(caller.get(), id);
    }
}
