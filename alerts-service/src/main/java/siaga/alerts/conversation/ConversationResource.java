package siaga.alerts.conversation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import siaga.alerts.annex.Tagged;
import siaga.alerts.annex.TaggedAnswer;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.idempotency.Answer;
import siaga.kit.idempotency.Idempotency;
import siaga.kit.json.StrictJsonBody;

/** Who takes part in the conversation on an alert, and who moderates it. */
@Path("/v1/alerts/{id}/conversation")
@Tag(name = "Conversation", description = "What the notifying agency and those it has flagged say to each other.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ConversationResource {

    private static final String ALERT = "Id or reference of the alert.";

    private final ConversationReading reading;
    private final ConversationModerating moderating;
    private final Idempotency idempotency;
    private final CallerOfRequest caller;

    ConversationResource(
            ConversationReading reading,
            ConversationModerating moderating,
            Idempotency idempotency,
            CallerOfRequest caller) {
        this.reading = reading;
        this.moderating = moderating;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readConversation",
            summary = "See who takes part in the conversation on an alert",
            description =
                    "For the notifying agency, those above it, the flagged agencies, and the desk, which only reads. 404 for"
                            + " every other reader of the alert.")
    @APIResponse(
            responseCode = "200",
            description = "The conversation, without its messages.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ConversationView.class)))
    public Response read(@Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id) {
        return TaggedAnswer.ok(reading.read(caller.get(), id));
    }

    @PATCH
    @Consumes({StrictJsonBody.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "handOverConversation",
            summary = "Hand the moderation over",
            description =
                    "For the contact point of the moderator, or of the notifying agency, which can take it back. To an agency"
                            + " that takes part; the others are told.")
    @APIResponseSchema(ConversationView.class)
    public Response handOver(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @Parameter(description = "The ETag that you read.", required = true, example = "\"1.0.4\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            Handover body) {
        return TaggedAnswer.ok(moderating.handOver(caller.get(), id, ifMatch, body.moderator()));
    }

    @POST
    @Path("/participants")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addParticipant",
            summary = "Let an agency take part",
            description =
                    "For the contact point of the moderator or of the notifying agency, while the alert is DISTRIBUTED. It"
                            + " flags that agency on the alert, which makes a version of it: the newcomer gets the alert, its"
                            + " clocks start, and everybody who has it is told of the amendment. Somebody who cannot read the"
                            + " alert yet is let in by the notifying agency only.")
    @APIResponseSchema(
            value = ConversationView.class,
            responseCode = "201",
            responseDescription = "It takes part from now on.")
    public Response admit(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @Parameter(
                            description = "Unique for who is added, 1 to 128 printable characters.",
                            required = true,
                            example = "conversation-th-fda")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            NewParticipant body) {
        Caller by = caller.get();
        return idempotency.once(by, key, "POST /v1/alerts/" + id + "/conversation/participants", body, () -> {
            Tagged<ConversationView> joined = moderating.admit(by, id, body);
            return Answer.created(joined.view().href(), joined.etag(), joined.view());
        });
    }
}
