package siaga.agencies.system;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import siaga.agencies.agency.Directory;
import siaga.agencies.audit.Actor;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.idempotency.Answer;
import siaga.kit.idempotency.Idempotency;
import siaga.kit.problem.Problem;

@Path("/v1/agencies/{code}/systems")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Systems", description = "The machine clients with which an agency's own systems call.")
class SystemsResource {

    private final SystemLifecycle lifecycle;
    private final IssueSystem issueSystem;
    private final IdentityAlignment alignment;
    private final MachineClients clients;
    private final SystemPermission permission;
    private final Directory directory;
    private final CallerOfRequest callers;
    private final Idempotency idempotency;

    SystemsResource(
            SystemLifecycle lifecycle,
            IssueSystem issueSystem,
            IdentityAlignment alignment,
            MachineClients clients,
            SystemPermission permission,
            Directory directory,
            CallerOfRequest callers,
            Idempotency idempotency) {
        this.lifecycle = lifecycle;
        this.issueSystem = issueSystem;
        this.alignment = alignment;
        this.clients = clients;
        this.permission = permission;
        this.directory = directory;
        this.callers = callers;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSystem",
            summary = "Create a machine client",
            description =
                    "The answer holds the secret, and nothing shows it again; only the repetition of this very request,"
                            + " with its `Idempotency-Key` and by the same client, gives the same answer for 72 hours. For the"
                            + " secretariat, and for the contact point of the agency; the roles desk and secretariat are given by"
                            + " the secretariat, to its own clients.")
    @APIResponseSchema(
            value = IssuedSystem.class,
            responseCode = "201",
            responseDescription = "The client may ask for tokens")
    public Response create(
            @RestPath String code,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, description = "Unique for what is created", example = "bpom-customs-1")
                    @Nullable
                    String idempotencyKey,
            NewSystem body) {
        Caller caller = callers.get();
        permission.toCreate(caller, code, body);
        String collection = "/v1/agencies/" + code + "/systems";
        // What is kept for a repetition has no secret in it.
        Response registered = idempotency.once(caller, idempotencyKey, "POST " + collection, body, () -> {
            SystemView system = lifecycle.register(code, body, Actor.of(caller));
            return Answer.created(collection + "/" + system.clientId(), "\"1\"", system);
        });
        String location = registered.getHeaderString(HttpHeaders.LOCATION);
        IssuedSystem issued = issueSystem.issue(code, location.substring(location.lastIndexOf('/') + 1));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(issued)
                .build();
    }

    @GET
    @Operation(
            operationId = "listSystems",
            summary = "The machine clients of an agency",
            description =
                    "The oldest first, revoked ones too, never a secret. For the secretariat, and for the contact point"
                            + " and the auditor of the agency.")
    public SystemList list(@RestPath String code) {
        permission.toRead(callers.get(), code);
        directory.current().find(code).orElseThrow(Problem::notFound);
        return new SystemList(clients.of(code).stream().map(SystemView::of).toList());
    }

    @DELETE
    @Path("{clientId}")
    @Operation(
            operationId = "revokeSystem",
            summary = "Revoke a machine client",
            description = "For good: it gets no tokens any more; one that it holds expires within five minutes. For the"
                    + " secretariat, and for the contact point of the agency.")
    public void revoke(@RestPath String code, @RestPath String clientId) {
        Caller caller = callers.get();
        permission.toKeep(caller, code);
        lifecycle.revoke(code, clientId, Actor.of(caller));
        alignment.alignDue();
    }
}
