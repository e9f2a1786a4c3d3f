package siaga.alerts.alert;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.Flag;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.json.OptionalBody;

/** The acts on an alert that has been distributed: sharing it with fewer, ending it, taking it up again. */
@Path("/v1/alerts/{id}")
@Tag(name = "Acts", description = "What moves an alert on. In a wrong state: 409 naming the state.")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The alert after the act.",
        content =
                @Content(
                        schema = @Schema(implementation = AlertView.class),
                        examples = @ExampleObject(name = "alert", value = Examples.VIEW)))
public class AfterDistributionResource {

    private final AlertNarrowing narrowing;
    private final AfterDistribution endings;
    private final AlertReading reading;
    private final CallerOfRequest caller;

    AfterDistributionResource(
            AlertNarrowing narrowing, AfterDistribution endings, AlertReading reading, CallerOfRequest caller) {
        this.narrowing = narrowing;
        this.endings = endings;
        this.reading = reading;
        this.caller = caller;
    }

    /** With whom it is shared from now on; what is absent stays as it is. */
    @Schema(name = "Narrowing")
    public record Narrowing(
            @Nullable Tlp tlp,
            @Nullable Audience audience,
            @Nullable List<Flag> flags,
            @Nullable String reason) implements OptionalBody {}

    /**
     * The body of a withdrawal or a reopening.
     *
     * @param reason why; needed
     */
    @Schema(name = "Why")
    public record Why(@Nullable String reason) implements OptionalBody {}

    /**
     * What stands in an alert's place.
     *
     * @param by id or reference of the other alert
     */
    @Schema(name = "Supersession")
    public record Supersession(
            @Nullable String by, @Nullable String reason) implements OptionalBody {}

    /**
     * The end of the work on an alert.
     *
     * @param report what came of it
     * @param reason needed while somebody who was asked to follow up has not finished
     */
    @Schema(name = "Closing")
    public record Closing(@Nullable String report, @Nullable String reason) implements OptionalBody {}

    @POST
    @Path("/narrow")
    @Operation(
            operationId = "narrowAlert",
            summary = "Share a distributed alert with fewer",
            description =
                    "For the contact point of the notifying agency. A stricter label, a smaller audience, fewer flags;"
                            + " what is left out stays. Whoever loses the alert by it cannot read it from this moment on, finds a"
                            + " tombstone in the inbox and is asked what became of the copies. Makes a new version.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Narrowing.class),
                            examples = @ExampleObject(name = "secrecy", value = Examples.NARROWING)))
    public Response narrow(@Parameter(description = Examples.ID) @PathParam("id") String id, Narrowing body) {
        Caller by = caller.get();
        return answer(narrowing.narrow(by, id, body.tlp(), body.audience(), body.flags(), body.reason()), by);
    }

    @POST
    @Path("/withdraw")
    @Operation(
            operationId = "withdrawAlert",
            summary = "Withdraw a distributed alert",
            description =
                    "For the contact point of the notifying agency. The content is hidden from everybody else, the"
                            + " reference and the reason stay; every reader is told and asked what became of the copies.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Why.class),
                            examples = @ExampleObject(name = "in error", value = Examples.WITHDRAWAL)))
    public Response withdraw(@Parameter(description = Examples.ID) @PathParam("id") String id, Why body) {
        Caller by = caller.get();
        return answer(endings.withdraw(by, id, body.reason()), by);
    }

    @POST
    @Path("/supersede")
    @Operation(
            operationId = "supersedeAlert",
            summary = "Put another alert in the place of this one",
            description = "For the contact point of the notifying agency, or the desk. It stays readable and says by"
                    + " which alert it was superseded, to whoever may see that one too.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Supersession.class),
                            examples = @ExampleObject(name = "corrected", value = Examples.SUPERSESSION)))
    public Response supersede(@Parameter(description = Examples.ID) @PathParam("id") String id, Supersession body) {
        Caller by = caller.get();
        return answer(endings.supersede(by, id, body.by(), body.reason()), by);
    }

    @POST
    @Path("/close")
    @Operation(
            operationId = "closeAlert",
            summary = "Close an alert",
            description =
                    "For the contact point of the notifying agency, with a report of what came of it. As long as an"
                            + " agency that was asked to follow up is not DONE, 409 names it, unless a reason is given.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Closing.class),
                            examples = @ExampleObject(name = "done", value = Examples.CLOSING)))
    public Response close(@Parameter(description = Examples.ID) @PathParam("id") String id, Closing body) {
        Caller by = caller.get();
        return answer(endings.close(by, id, body.report(), body.reason()), by);
    }

    @POST
    @Path("/reopen")
    @Operation(
            operationId = "reopenAlert",
            summary = "Take up a closed alert again",
            description = "For the contact point of the notifying or of a flagged agency, and for the desk; a reason is"
                    + " needed.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Why.class),
                            examples = @ExampleObject(name = "found again", value = Examples.REOPENING)))
    public Response reopen(@Parameter(description = Examples.ID) @PathParam("id") String id, Why body) {
        Caller by = caller.get();
        return answer(endings.reopen(by, id, body.reason()), by);
    }

    private Response answer(Readable read, Caller by) {
        return Response.ok(reading.view(read, by))
                .header(HttpHeaders.ETAG, read.alert().etag())
                .build();
    }
}
