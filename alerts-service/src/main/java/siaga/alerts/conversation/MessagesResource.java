package siaga.alerts.conversation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.idempotency.Answer;
import siaga.kit.idempotency.Idempotency;
import siaga.kit.page.Page;

/** What is said in the conversation on an alert. */
@Path("/v1/alerts/{id}/conversation/messages")
@Tag(name = "Conversation")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    private static final String ALERT = "Id or reference of the alert.";

    private final ConversationReading reading;
    private final MessageWriting writing;
    private final Idempotency idempotency;
    private final CallerOfRequest caller;

    MessagesResource(
            ConversationReading reading, MessageWriting writing, Idempotency idempotency, CallerOfRequest caller) {
        this.reading = reading;
        this.writing = writing;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeMessage",
            summary = "Say something in the conversation",
            description =
                    "For officers, validators and contact points of the agencies that take part, while the alert is"
                            + " DISTRIBUTED. The others are told. What is said cannot be changed; its author can retract it.")
    @APIResponseSchema(value = MessageView.class, responseCode = "201", responseDescription = "It is said.")
    public Response write(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @Parameter(
                            description = "Unique for what is said, 1 to 128 printable characters.",
                            required = true,
                            example = "message-2026-11-23-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            NewMessage body) {
        Caller by = caller.get();
        return idempotency.once(by, key, "POST /v1/alerts/" + id + "/conversation/messages", body, () -> {
            MessageView written = writing.write(by, id, body);
            return new Answer(201, Map.of("Location", written.href()), written);
        });
    }

    @GET
    @Operation(
            operationId = "listMessages",
            summary = "Read the conversation",
            description =
                    "For the notifying agency, those above it, the flagged agencies, and the desk. Oldest first. 404"
                            + " for every other reader of the alert.")
    public Page<MessageView> list(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @Parameter(description = "Items on a page, 1 to 200; 50 when not said.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "`next` of the page before.") @RestQuery @Nullable String after) {
        return reading.page(caller.get(), id, limit, after);
    }

    @GET
    @Path("/{messageId}")
    @Operation(
            operationId = "readMessage",
            summary = "Read one message",
            description = "For the notifying agency, those above it, the flagged agencies, and the desk.")
    public MessageView read(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String messageId) {
        return reading.message(caller.get(), id, messageId);
    }

    @POST
    @Path("/{messageId}/retract")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retractMessage",
            summary = "Take a message back",
            description =
                    "For officers, validators and contact points of its author's agency, with a reason. The text is removed"
                            + " for good; that there was a message, and the reason, stay. The others are told.")
    public MessageView retract(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String messageId,
            Retracting body) {
        return writing.retract(caller.get(), id, messageId, body.reason());
    }
}
