package siaga.agencies.tombstone;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.agencies.QueryParameters;
import siaga.kit.caller.CallerOfRequest;

@Path("/v1/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Inbox")
class ReceiptsResource {

    private final Receipts receipts;
    private final CallerOfRequest callers;

    ReceiptsResource(Receipts receipts, CallerOfRequest callers) {
        this.receipts = receipts;
        this.callers = callers;
    }

    /** The receipts asked for on one alert, the oldest first. */
    @Schema(name = "ReceiptList")
    record ReceiptList(List<Receipt> items) {}

    @GET
    @Operation(
            operationId = "listReceipts",
            summary = "See who has said what became of their copies",
            description =
                    "For the notifying agency and those above it; 404 for everybody else. One line for each agency"
                            + " that lost the alert or was told of its withdrawal; without `answer` as long as it has said nothing.")
    @APIResponseSchema(ReceiptList.class)
    public ReceiptList list(
            @RestQuery
                    @Parameter(
                            description = "Id or reference of the alert.",
                            required = true,
                            example = "SG-2026-00042")
                    @Nullable
                    String alert) {
        if (alert == null || alert.isBlank()) {
            throw QueryParameters.unreadable("alert", "required", "The id or reference of an alert.");
        }
        return new ReceiptList(receipts.of(callers.get(), alert));
    }
}
