package siaga.agencies.group;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.agencies.EntityAnswer;
import siaga.agencies.QueryParameters;
import siaga.agencies.Versioned;
import siaga.agencies.agency.Secretariat;
import siaga.agencies.audit.Actor;
import siaga.contracts.problem.ProblemDetail;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.etag.ETags;
import siaga.kit.idempotency.Answer;
import siaga.kit.idempotency.Idempotency;
import siaga.kit.json.StrictJsonBody;
import siaga.kit.page.Page;

@Path("/v1/sharing-groups")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Sharing groups", description = "Named circles of agencies that an alert can be addressed to.")
class SharingGroupsResource {

    private final GroupKeeping keeping;
    private final GroupReading reading;
    private final Secretariat secretariat;
    private final CallerOfRequest callers;
    private final Idempotency idempotency;

    SharingGroupsResource(
            GroupKeeping keeping,
            GroupReading reading,
            Secretariat secretariat,
            CallerOfRequest callers,
            Idempotency idempotency) {
        this.keeping = keeping;
        this.reading = reading;
        this.secretariat = secretariat;
        this.callers = callers;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "listSharingGroups",
            summary = "The sharing groups",
            description =
                    "In the order of their codes. For every active member, with any role; who belongs to a group is"
                            + " shown to its members and to the secretariat only.")
    public Page<GroupView> list(
            @RestQuery
                    @Parameter(
                            description = "How many, 1 to 200; 50 when left out",
                            example = "50",
                            schema = @Schema(implementation = Integer.class))
                    @Nullable
                    String limit,
            @RestQuery @Parameter(description = "next of the page before") @Nullable String after) {
        return reading.page(callers.get(), after, QueryParameters.limit(limit, 200, 50));
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "getSharingGroup",
            summary = "One sharing group",
            description = "For every active member, with any role; who belongs to it is shown to its members and to the"
                    + " secretariat only. The `ETag` is for the secretariat, which changes it.")
    @APIResponseSchema(GroupView.class)
    public Response get(
            @RestPath String code,
            @HeaderParam("If-None-Match") @Parameter(description = "The ETag you have", example = "\"3\"") @Nullable
                    String ifNoneMatch) {
        Versioned<GroupView> group = reading.get(callers.get(), code);
        return group.view().effectiveMembers() == null
                ? Response.ok(group.view()).build()
                : EntityAnswer.ifChanged(ifNoneMatch, group);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSharingGroup",
            summary = "Create a sharing group",
            description = "Groups nest: who belongs to a group in it belongs to it. For the secretariat.")
    @APIResponseSchema(value = GroupView.class, responseCode = "201", responseDescription = "The group exists")
    public Response create(
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, description = "Unique for what is created", example = "syrup-group-1")
                    @Nullable
                    String idempotencyKey,
            NewSharingGroup body) {
        Caller caller = callers.get();
        secretariat.require(caller);
        return idempotency.once(caller, idempotencyKey, "POST /v1/sharing-groups", body, () -> {
            Versioned<GroupView> created = keeping.create(body, Actor.of(caller));
            return Answer.created(
                    "/v1/sharing-groups/" + created.view().code(), ETags.of(created.version()), created.view());
        });
    }

    @PATCH
    @Path("{code}")
    @Consumes({StrictJsonBody.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeSharingGroup",
            summary = "Change a sharing group",
            description =
                    "A JSON Merge Patch; a list in it replaces the list. Whoever belongs to it from now on may read"
                            + " what is addressed to it. For the secretariat.")
    @APIResponseSchema(GroupView.class)
    public Response change(
            @RestPath String code,
            @HeaderParam("If-Match")
                    @Parameter(required = true, description = "The ETag that you read", example = "\"3\"")
                    @Nullable
                    String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = GroupBody.class)))
                    JsonNode patch) {
        Caller caller = callers.get();
        secretariat.require(caller);
        return EntityAnswer.ok(keeping.change(code, ifMatch, patch, Actor.of(caller)));
    }

    @DELETE
    @Path("{code}")
    @Operation(
            operationId = "dissolveSharingGroup",
            summary = "Dissolve a sharing group",
            description = "Not while it stands in another group. For the secretariat.")
    @APIResponse(responseCode = "204", description = "It is no more")
    @APIResponse(
            responseCode = "409",
            description = "It stands in another group.",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public void dissolve(@RestPath String code) {
        Caller caller = callers.get();
        secretariat.require(caller);
        keeping.dissolve(code, Actor.of(caller));
    }
}
