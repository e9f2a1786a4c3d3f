package siaga.alerts.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
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
import siaga.contracts.vocabulary.AlertClock;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.etag.ETags;
import siaga.kit.json.StrictJsonBody;

/** The policy table. */
@Path("/v1/clock-policy")
@Tag(name = "Deadlines")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ClockPolicyResource {

    private static final String ONE = """
            {"id": "acknowledge-serious", "clock": "ACKNOWLEDGE", "riskDecision": "SERIOUS",
             "length": {"value": 4, "unit": "HOURS"}, "warnPercent": 75, "changedAt": "2026-11-24T23:50:00Z"}""";

    private static final String CHANGE = """
            {"length": {"value": 3, "unit": "HOURS"}}""";

    private final ClockPolicyKeeping keeping;
    private final CallerOfRequest caller;

    ClockPolicyResource(ClockPolicyKeeping keeping, CallerOfRequest caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    /**
     * A row of the policy table: how long something may take on the alerts that meet all its conditions.
     *
     * @param network absent for any, as are the conditions after it
     * @param warnPercent of the length, after which those concerned are warned
     */
    @Schema(name = "ClockPolicy")
    record ClockPolicyView(
            String id,
            AlertClock clock,
            @Nullable Network network,
            @Nullable AlertType type,
            @Nullable RiskDecision riskDecision,
            @Nullable RecallClass recallClass,
            ClockLength length,
            int warnPercent,
            Instant changedAt) {

        static ClockPolicyView of(ClockPolicy row) {
            return new ClockPolicyView(
                    row.id(),
                    row.clock(),
                    row.network(),
                    row.type(),
                    row.riskDecision(),
                    row.recallClass(),
                    row.length(),
                    row.warnPercent(),
                    row.changedAt());
        }
    }

    @GET
    @Operation(
            operationId = "listClockPolicy",
            summary = "See how long what may take",
            description = "For every active member. On an alert the row with the most conditions holds of those that it"
                    + " meets; of as many, the one on the risk. A clock for which there is none does not run.")
    @APIResponse(
            responseCode = "200",
            description = "The whole table, by id.",
            content =
                    @Content(
                            schema = @Schema(implementation = ClockPolicyView[].class),
                            examples = @ExampleObject(name = "table", value = "[" + ONE + "]")))
    public List<ClockPolicyView> list() {
        return keeping.all(caller.get()).stream().map(ClockPolicyView::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readClockPolicy",
            summary = "Read one row of the policy table",
            description = "For every active member.")
    @APIResponse(
            responseCode = "200",
            description = "The row.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = ClockPolicyView.class),
                            examples = @ExampleObject(name = "row", value = ONE)))
    @APIResponse(responseCode = "304", description = "You have it: `If-None-Match` names the current version.")
    public Response read(
            @Parameter(example = "acknowledge-serious") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        ClockPolicy row = keeping.one(caller.get(), id);
        if (ETags.matches(ifNoneMatch, ETags.of(row.version()))) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, ETags.of(row.version()))
                    .build();
        }
        return answer(row);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({StrictJsonBody.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeClockPolicy",
            summary = "Change how long something may take",
            description =
                    "For the secretariat. A JSON Merge Patch (RFC 7396). It holds for the clocks that are started from then"
                            + " on; those that run keep the time they were given. The change stands in the audit trail.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = StrictJsonBody.MERGE_PATCH,
                            schema = @Schema(implementation = ClockPolicyKeeping.Change.class),
                            examples = @ExampleObject(name = "shorter", value = CHANGE)))
    @APIResponse(
            responseCode = "200",
            description = "The row as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = ClockPolicyView.class),
                            examples = @ExampleObject(name = "row", value = ONE)))
    public Response change(
            @Parameter(example = "acknowledge-serious") @PathParam("id") String id,
            @Parameter(description = "The ETag that you read.", required = true, example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            JsonNode patch) {
        return answer(keeping.change(caller.get(), id, ifMatch, patch));
    }

    private static Response answer(ClockPolicy row) {
        return Response.ok(ClockPolicyView.of(row))
                .header(HttpHeaders.ETAG, ETags.of(row.version()))
                .build();
    }
}
