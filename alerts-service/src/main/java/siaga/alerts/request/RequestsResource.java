package siaga.alerts.request;

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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.alerts.annex.Tagged;
import siaga.alerts.annex.TaggedAnswer;
import siaga.contracts.vocabulary.RequestState;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.idempotency.Answer;
import siaga.kit.idempotency.Idempotency;
import siaga.kit.json.StrictJsonBody;
import siaga.kit.page.Page;

/** Asking, and reading what was asked, on one alert. */
@Path("/v1/alerts/{id}/requests")
@Tag(name = "Requests", description = "What one agency asks of another on an alert.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class RequestsResource {

    private static final String ALERT = "Id or reference of the alert.";
    private static final String KEY = "Unique for what is asked, 1 to 128 printable characters.";

    private final RequestAsking asking;
    private final RequestReading reading;
    private final Idempotency idempotency;
    private final CallerOfRequest caller;

    RequestsResource(RequestAsking asking, RequestReading reading, Idempotency idempotency, CallerOfRequest caller) {
        this.asking = asking;
        this.reading = reading;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openRequest",
            summary = "Ask another agency for something on an alert",
            description =
                    "For the contact point of any member that may read the alert, while it is DISTRIBUTED. The asked agency"
                            + " must be able to read the alert; otherwise its notifying agency has to address it first. Without"
                            + " `dueAt` it has the forum's time: 48 hours on a SERIOUS alert, else ten working days of its own"
                            + " calendar. Unless `forAll` or an `audience` says otherwise, the asking, the asked and the"
                            + " notifying agency read it.")
    @APIResponseSchema(value = RequestView.class, responseCode = "201", responseDescription = "It is asked.")
    public Response open(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @Parameter(description = KEY, required = true, example = "trace-b77-k01-kr")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            NewRequest body) {
        Caller by = caller.get();
        return idempotency.once(by, key, "POST /v1/alerts/" + id + "/requests", body, () -> {
            Tagged<RequestView> opened = asking.ask(by, id, body);
            return Answer.created(opened.view().href(), opened.etag(), opened.view());
        });
    }

    @POST
    @Path("/batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openRequests",
            summary = "Ask the same of many agencies",
            description =
                    "For the contact point of any member that may read the alert. One request for each agency, with an"
                            + " answer and a due time of its own; all are opened or none. None of the asked sees whom else it"
                            + " went to, unless an audience says so. Such as the lot of an ingredient that went to many"
                            + " countries.")
    @APIResponseSchema(
            value = OpenedRequests.class,
            responseCode = "201",
            responseDescription = "They are asked; the list of requests is at `Location`.")
    public Response openMany(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @Parameter(description = KEY, required = true, example = "trace-deg-all")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            NewRequests body) {
        Caller by = caller.get();
        String path = "/v1/alerts/" + id + "/requests";
        return idempotency.once(
                by,
                key,
                "POST " + path + "/batch",
                body,
                () -> new Answer(201, Map.of("Location", path), new OpenedRequests(asking.askEach(by, id, body))));
    }

    @GET
    @Operation(
            operationId = "listRequests",
            summary = "List the requests on an alert",
            description =
                    "For whoever may see the alert: those that are shared with you, newest first. Text and items of one whose"
                            + " compartment your agency is not cleared for read `{\"redacted\":true,…}`.")
    public Page<RequestView> list(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @Parameter(description = "Where they stand; several are alternatives.") @RestQuery List<RequestState> state,
            @Parameter(description = "Items on a page, 1 to 200; 50 when not said.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "`next` of the page before.") @RestQuery @Nullable String after) {
        return reading.ofAlert(caller.get(), id, state, limit, after);
    }

    @GET
    @Path("/{requestId}")
    @Operation(
            operationId = "readRequest",
            summary = "Read a request",
            description =
                    "For the asking, the asked and the notifying agency, and whoever else it is shared with; 404 for"
                            + " everybody else, whether it exists or not.")
    @APIResponse(
            responseCode = "200",
            description = "The request.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response read(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String requestId) {
        return TaggedAnswer.ok(reading.read(caller.get(), id, requestId));
    }

    @PATCH
    @Path("/{requestId}")
    @Consumes({StrictJsonBody.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "extendRequest",
            summary = "Give more time for an answer",
            description =
                    "For the contact point of the asking agency, while the request is OPEN. The due time can only be put off;"
                            + " the asked agency is told the new one by another `request.opened`.")
    @APIResponseSchema(RequestView.class)
    public Response extend(
            @Parameter(description = ALERT, example = "SG-2026-00042") @RestPath String id,
            @RestPath String requestId,
            @Parameter(description = "The ETag that you read.", required = true, example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            LaterDueTime body) {
        return TaggedAnswer.ok(asking.extend(caller.get(), id, requestId, ifMatch, body.dueAt()));
    }
}
