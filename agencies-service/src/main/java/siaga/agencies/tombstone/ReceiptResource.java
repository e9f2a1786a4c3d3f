package siaga.agencies.tombstone;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.problem.Problem;

@Path("/v1/changes/{sequence}/receipt")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Inbox")
class ReceiptResource {

    private final Receipts receipts;
    private final CallerOfRequest callers;

    ReceiptResource(Receipts receipts, CallerOfRequest callers) {
        this.receipts = receipts;
        this.callers = callers;
    }

    /**
     * What became of the copies.
     *
     * @param reason needed when they were retained
     */
    @Schema(name = "ReceiptAnswered")
    public record Answered(
            @Nullable ReceiptAnswer answer, @Nullable String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerTombstone",
            summary = "Say what became of your copies",
            description =
                    "For the contact point of an agency whose inbox entry has `receiptAsked`: it has lost an alert,"
                            + " or the alert was withdrawn. The notifying agency sees the answer. Answering again replaces it.")
    @APIResponseSchema(Receipt.class)
    public Receipt answer(
            @RestPath @Parameter(description = "Number of the entry in your inbox.", example = "48211") String sequence,
            Answered body) {
        return receipts.answer(callers.get(), number(sequence), body.answer(), body.reason());
    }

    private static long number(String sequence) {
        try {
            return Long.parseLong(sequence);
        } catch (NumberFormatException e) {
            throw Problem.notFound();
        }
    }
}
