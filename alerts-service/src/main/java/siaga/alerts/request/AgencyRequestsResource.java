package siaga.alerts.request;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.vocabulary.RequestState;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.page.Page;
import siaga.kit.problem.Problem;

/** What is asked of an agency, and by it, over all alerts. */
@Path("/v1/requests")
@Tag(name = "Requests")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class AgencyRequestsResource {

    private final RequestReading reading;
    private final CallerOfRequest caller;

    AgencyRequestsResource(RequestReading reading, CallerOfRequest caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAgencyRequests",
            summary = "List what is asked of your agency, and what it asks",
            description =
                    "For every member, with any role. The requests to and from your agency on all alerts that you can read,"
                            + " newest first. `?to=me&state=OPEN` is the list of what is waiting for you.")
    public Page<RequestView> list(
            @Parameter(description = "`me`: what is asked of your agency.") @RestQuery @Nullable String to,
            @Parameter(description = "`me`: what your agency asks.") @RestQuery @Nullable String from,
            @Parameter(description = "Where they stand; several are alternatives.") @RestQuery List<RequestState> state,
            @Parameter(
                            description =
                                    "Whether they are open past their due time, on an alert that is still worked on.",
                            schema = @Schema(implementation = Boolean.class))
                    @RestQuery
                    @Nullable
                    String overdue,
            @Parameter(description = "Items on a page, 1 to 200; 50 when not said.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "`next` of the page before.") @RestQuery @Nullable String after) {
        return reading.ofAgency(caller.get(), me("to", to), me("from", from), state, truth(overdue), limit, after);
    }

    private static boolean me(String name, @Nullable String sent) {
        if (sent != null && !sent.equals("me")) {
            throw unreadable(name, "Only `me`.");
        }
        return sent != null;
    }

    private static @Nullable Boolean truth(@Nullable String sent) {
        if (sent != null && !sent.equals("true") && !sent.equals("false")) {
            throw unreadable("overdue", "`true` or `false`.");
        }
        return sent == null ? null : Boolean.valueOf(sent);
    }

    private static Problem unreadable(String name, String known) {
        return new Problem(
                ProblemType.UNKNOWN_PARAMETER,
                "`" + name + "` cannot be read.",
                List.of(new Violation(name, "unknown-word", known)));
    }
}
