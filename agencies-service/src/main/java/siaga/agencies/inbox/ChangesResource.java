package siaga.agencies.inbox;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.agencies.QueryParameters;
import siaga.kit.caller.CallerOfRequest;

@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Inbox", description = "What each agency has been told, under dense numbers of its own.")
class ChangesResource {

    private static final int MOST = 1_000;
    private static final int USUAL = 100;

    private final LongPoll inbox;
    private final CallerOfRequest callers;

    ChangesResource(LongPoll inbox, CallerOfRequest callers) {
        this.inbox = inbox;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "readInbox",
            summary = "What happened since",
            description =
                    "The entries of your agency's inbox behind a number, in order. The numbers are 1, 2, 3 … without a"
                            + " gap: a missing one proves a loss. With `wait`, an empty answer comes only when nothing has happened"
                            + " for that long. Send `next` as `after` of the next call. For every active member, with any role.")
    @APIResponseSchema(Changes.class)
    public Response read(
            @RestQuery
                    @Parameter(
                            description = "The last number you have; 0 when left out",
                            example = "48210",
                            schema = @Schema(implementation = Long.class))
                    @Nullable
                    String after,
            @RestQuery
                    @Parameter(
                            description = "How many, 1 to 1000; 100 when left out",
                            example = "1000",
                            schema = @Schema(implementation = Integer.class))
                    @Nullable
                    String limit,
            @RestQuery
                    @Parameter(
                            description =
                                    "How long to wait for something, up to 30 s, as `20s` or `PT20S`; not at all when"
                                            + " left out",
                            example = "20s")
                    @Nullable
                    String wait)
            throws InterruptedException {
        String agency = callers.get().agency();
        Long behind = QueryParameters.number("after", after);
        int most = QueryParameters.limit(limit, MOST, USUAL);
        Duration patience = WaitTime.parse(wait);
        Changes changes = inbox.after(agency, number(behind), most, patience);
        if (number(behind) > Long.parseLong(changes.head())) {
            throw QueryParameters.unreadable(
                    "after", "beyond-head", "The last entry of your inbox is " + changes.head() + ".");
        }
        CacheControl neverKept = new CacheControl();
        neverKept.setNoStore(true);
        return Response.ok(changes).cacheControl(neverKept).build();
    }

    private static long number(@Nullable Long after) {
        if (after == null) {
            return 0;
        }
        if (after < 0) {
            throw QueryParameters.unreadable("after", "range", "0 or the number of an entry.");
        }
        return after;
    }
}
