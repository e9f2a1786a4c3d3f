package siaga.alerts.alert;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.alerts.ledger.ReadWay;
import siaga.alerts.ledger.RecordedRead;
import siaga.alerts.ledger.RecordedReads;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.page.Page;

/** Who has read an alert. */
@Path("/v1/alerts/{id}/reads")
@Tag(name = "Alerts")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class AlertReadsResource {

    private static final String PAGE = """
            {"items": [
              {"at": "2026-11-20T07:41:12.031Z", "agency": "KR-MFDS", "client": "siaga-docs",
               "person": "kim.mfds@KR-MFDS", "way": "ITEM", "version": 2,
               "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"},
              {"at": "2026-11-20T07:02:40.517Z", "agency": "SG-HSA", "client": "sg-hsa-1",
               "way": "VERSION", "version": 1, "traceId": "0af7651916cd43dd8448eb211c80319c"}],
             "next": "NDgyMTE"}""";

    private final AlertReads reads;
    private final CallerOfRequest caller;

    AlertReadsResource(AlertReads reads, CallerOfRequest caller) {
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAlertReads",
            summary = "See who has read an alert",
            description =
                    "For a contact point or an auditor of the notifying agency or one above it: every read of the alert,"
                            + " its versions, its source record, and whatever else of it is fetched, newest first, whoever"
                            + " read it. An auditor of another agency that may see the alert sees what that agency has read."
                            + " 403 for other readers of the alert, 404 for everybody else. A read is in the ledger before"
                            + " it is answered. An answer without content (304) is none, nor is a line in a list.")
    @APIResponse(
            responseCode = "200",
            description = "One page; `next`, and the `Link` header, lead to the following one.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReadPage.class),
                            examples = @ExampleObject(name = "reads", value = PAGE)))
    public Page<RecordedRead> list(
            @Parameter(description = Examples.ID, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(description = "Agency that read, such as `KR-MFDS`; may be given several times.") @RestQuery
                    List<String> agency,
            @Parameter(description = "By which way; may be given several times.") @RestQuery List<ReadWay> way,
            @Parameter(description = "Read at or after this time.", example = "2026-11-20T00:00:00Z")
                    @RestQuery
                    @Nullable
                    Instant since,
            @Parameter(description = "Items on a page, 1 to 200; 50 when not said.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "`next` of the page before.") @RestQuery @Nullable String after) {
        return reads.page(caller.get(), id, new RecordedReads.Filter(agency, way, since), limit, after);
    }

    /** Names the page type for the interface description. */
    @Schema(name = "AlertReadPage")
    record ReadPage(List<RecordedRead> items, @Nullable String next) {}
}
