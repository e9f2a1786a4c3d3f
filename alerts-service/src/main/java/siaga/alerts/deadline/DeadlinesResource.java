package siaga.alerts.deadline;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import siaga.alerts.deadline.DeadlineReading.DeadlineView;
import siaga.kit.caller.CallerOfRequest;

/** The clocks of one alert. */
@Path("/v1/alerts/{id}/deadlines")
@Tag(name = "Deadlines", description = "How long what may take, what is due when, and how well the times are kept.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DeadlinesResource {

    private static final String TABLE = """
            [
              {"clock": "NOTIFY", "agency": "ID-BPOM", "state": "MET", "startedAt": "2026-11-20T02:00:00Z",
               "warnAt": "2026-11-21T14:00:00Z", "dueAt": "2026-11-22T02:00:00Z", "metAt": "2026-11-20T05:02:44Z"},
              {"clock": "ACKNOWLEDGE", "agency": "KR-MFDS", "state": "OVERDUE", "startedAt": "2026-11-20T06:57:03Z",
               "warnAt": "2026-11-20T09:57:03Z", "dueAt": "2026-11-20T10:57:03Z"}
            ]""";

    private final DeadlineReading reading;
    private final CallerOfRequest caller;

    DeadlinesResource(DeadlineReading reading, CallerOfRequest caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDeadlines",
            summary = "See what is due on an alert, and what was",
            description =
                    "For whoever may see the alert; deadlines of requests only for the asked agency, for whoever asked, and"
                            + " for the notifying agency; none that would tell of a place your agency is not cleared for."
                            + " Every clock that was ever started, in the order in which they were.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each clock that was started.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadlineView[].class),
                            examples = @ExampleObject(name = "table", value = TABLE)))
    public List<DeadlineView> list(
            @Parameter(description = "Id or reference.", example = "SG-2026-00042") @PathParam("id") String id) {
        return reading.of(caller.get(), id);
    }
}
