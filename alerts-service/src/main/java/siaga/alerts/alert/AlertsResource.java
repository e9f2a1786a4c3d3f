package siaga.alerts.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.content.AlertContent;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.idempotency.Answer;
import siaga.kit.idempotency.Idempotency;
import siaga.kit.json.StrictJsonBody;
import siaga.kit.page.Page;

/** Drafting, reading and amending alerts. */
@Path("/v1/alerts")
@Tag(name = "Alerts", description = "The alerts that you may see, and those you write.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class AlertsResource {

    private final AlertDrafting drafting;
    private final AlertReading reading;
    private final AlertList list;
    private final Idempotency idempotency;
    private final CallerOfRequest caller;

    AlertsResource(
            AlertDrafting drafting,
            AlertReading reading,
            AlertList list,
            Idempotency idempotency,
            CallerOfRequest caller) {
        this.drafting = drafting;
        this.reading = reading;
        this.list = list;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "draftAlert",
            summary = "Draft an alert",
            description = "For officers, validators and contact points. The draft belongs to your agency and may lack"
                    + " anything; only what cannot be read at all is refused. Nobody outside your agency, those above it and"
                    + " its contact point sees it. Whether it is complete is judged when it is submitted.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertContent.class),
                            examples =
                                    @ExampleObject(
                                            name = "deg-syrup",
                                            summary = "Falsified cough syrup",
                                            value = Examples.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = AlertView.class),
                            examples = @ExampleObject(name = "draft", value = Examples.VIEW)))
    public Response draft(
            @Parameter(description = Examples.IDEMPOTENCY_KEY, required = true, example = "0f8c2a4e-syrup-surabaya-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            AlertContent content) {
        Caller by = caller.get();
        return idempotency.once(by, key, "POST /v1/alerts", content, () -> {
            Readable drafted = drafting.create(by, content);
            return Answer.created(
                    "/v1/alerts/" + drafted.alert().id, drafted.alert().etag(), reading.view(drafted, by));
        });
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "List alerts",
            description =
                    "For every member. The alerts that you may see, newest first, one line each. Values of one filter"
                            + " are alternatives, filters add up. Totals count only what you may see.")
    @APIResponse(
            responseCode = "200",
            description = "One page; `next`, and the `Link` header, lead to the following one.",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertPage.class),
                            examples = @ExampleObject(name = "page", value = Examples.PAGE)))
    public Page<AlertSummary> list(
            @BeanParam AlertFilter filter,
            @Parameter(description = "Items on a page, 1 to 200; 50 when not said.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "`next` of the page before.") @RestQuery @Nullable String after,
            @Parameter(description = "Count them all: `exact`, or `estimate`, which stops at 10 000.") @RestQuery
                    AlertList.@Nullable Total total) {
        return list.page(caller.get(), filter, limit, after, total);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readAlert",
            summary = "Read an alert",
            description =
                    "For whoever may see it; 404 for everybody else, whether it exists or not. Places that your agency"
                            + " is not cleared for read `{\"redacted\":true,…}`. To the notifying and the flagged agencies"
                            + " it shows, as `duty`, those of them that are not at work now and the phone that is"
                            + " answered there at any hour; such an answer is never a 304.")
    @APIResponse(
            responseCode = "200",
            description = "The alert.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = AlertView.class),
                            examples = @ExampleObject(name = "alert", value = Examples.VIEW)))
    @APIResponse(responseCode = "304", description = "You have it: `If-None-Match` names the current version.")
    public Response read(
            @Parameter(description = Examples.ID, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(description = "An earlier version.") @RestQuery @Nullable Integer version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        AlertReading.Read read =
                reading.read(caller.get(), id, version, ifNoneMatch).answer();
        return read.view() == null
                ? Response.notModified().header(HttpHeaders.ETAG, read.etag()).build()
                : answer(read.view(), read.etag());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({StrictJsonBody.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeAlert",
            summary = "Edit a draft, or amend a distributed alert",
            description =
                    "A JSON Merge Patch (RFC 7396): what you name is replaced, null removes. A draft is edited by its"
                            + " agency; a distributed alert is amended by the contact point of the notifying agency, makes a new"
                            + " version and tells everybody who has it. A patch that changes nothing makes no version.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = StrictJsonBody.MERGE_PATCH,
                            schema = @Schema(implementation = AlertContent.class),
                            examples =
                                    @ExampleObject(
                                            name = "measure",
                                            summary = "A recall is added",
                                            value = Examples.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The alert as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = AlertView.class),
                            examples = @ExampleObject(name = "alert", value = Examples.VIEW)))
    public Response change(
            @Parameter(description = Examples.ID, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(description = "The ETag that you read.", required = true, example = "\"1.5\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            JsonNode patch) {
        Caller by = caller.get();
        Readable changed = drafting.patch(by, id, ifMatch, patch);
        return answer(reading.view(changed, by), changed.alert().etag());
    }

    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "listAlertVersions",
            summary = "List the versions of an alert",
            description = "For whoever may see the alert. Versions from before distribution are the origin's own.")
    @APIResponse(
            responseCode = "200",
            description = "All versions that you may see, oldest first.",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertReading.VersionLine[].class),
                            examples = @ExampleObject(name = "versions", value = Examples.VERSIONS)))
    public List<AlertReading.VersionLine> versions(
            @Parameter(description = Examples.ID, example = "SG-2026-00042") @PathParam("id") String id) {
        return reading.versions(caller.get(), id);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Operation(
            operationId = "readAlertVersion",
            summary = "Read one version of an alert",
            description = "For whoever may see the alert, and could see it as it was shared then.")
    @APIResponse(
            responseCode = "200",
            description = "The alert with the content of that version.",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertView.class),
                            examples = @ExampleObject(name = "alert", value = Examples.VIEW)))
    public ObjectNode version(
            @Parameter(description = Examples.ID, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(example = "1") @PathParam("version") int version) {
        return reading.read(caller.get(), id, version, null).answer().view();
    }

    @GET
    @Path("/{id}/source")
    @Operation(
            operationId = "readSourceRecord",
            summary = "Read the record that an alert was imported from",
            description =
                    "For whoever may see the alert. The record as its publisher wrote it; 404 for an alert that was not"
                            + " imported.")
    @APIResponse(
            responseCode = "200",
            description = "The original record.",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertReading.SourceRecord.class),
                            examples = @ExampleObject(name = "openfda", value = Examples.SOURCE)))
    public AlertReading.SourceRecord source(
            @Parameter(description = Examples.ID, example = "SG-2026-00042") @PathParam("id") String id) {
        return reading.source(caller.get(), id).answer();
    }

    private static Response answer(ObjectNode view, String etag) {
        return Response.ok(view).header(HttpHeaders.ETAG, etag).build();
    }

    /** Names the page type for the interface description. */
    @Schema(name = "AlertPage")
    record AlertPage(
            List<AlertSummary> items,
            @Nullable String next,
            @Nullable Long total) {}
}
