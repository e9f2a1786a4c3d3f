package siaga.agencies.agency;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import siaga.agencies.EntityAnswer;
import siaga.agencies.audit.Actor;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;

@Path("/v1/agencies/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Agencies")
class MembershipResource {

    private final AgencyLifecycle lifecycle;
    private final Secretariat secretariat;
    private final CallerOfRequest callers;

    MembershipResource(AgencyLifecycle lifecycle, Secretariat secretariat, CallerOfRequest callers) {
        this.lifecycle = lifecycle;
        this.secretariat = secretariat;
        this.callers = callers;
    }

    @POST
    @Path("admit")
    @Operation(
            operationId = "admitInvitedAgency",
            summary = "Admit an agency that was invited",
            description = "INVITED becomes ACTIVE. For the secretariat, with a reason.")
    @APIResponseSchema(AgencyView.class)
    public Response admit(@RestPath String code, Reason body) {
        return undergo(code, AgencyAct.ADMIT, body);
    }

    @POST
    @Path("suspend")
    @Operation(
            operationId = "suspendAgency",
            summary = "Suspend an agency",
            description = "ACTIVE becomes SUSPENDED: it reads and writes nothing any more, its machine clients get no"
                    + " tokens, its people are logged out. For the secretariat, with a reason.")
    @APIResponseSchema(AgencyView.class)
    public Response suspend(@RestPath String code, Reason body) {
        return undergo(code, AgencyAct.SUSPEND, body);
    }

    @POST
    @Path("reinstate")
    @Operation(
            operationId = "reinstateAgency",
            summary = "Reinstate a suspended agency",
            description =
                    "SUSPENDED becomes ACTIVE, and its machine clients get tokens again. For the secretariat, with a"
                            + " reason.")
    @APIResponseSchema(AgencyView.class)
    public Response reinstate(@RestPath String code, Reason body) {
        return undergo(code, AgencyAct.REINSTATE, body);
    }

    @POST
    @Path("leave")
    @Operation(
            operationId = "endMembership",
            summary = "End a membership",
            description = "For good; the code is never given again. For the secretariat, with a reason.")
    @APIResponseSchema(AgencyView.class)
    public Response leave(@RestPath String code, Reason body) {
        return undergo(code, AgencyAct.LEAVE, body);
    }

    private Response undergo(String code, AgencyAct act, Reason body) {
        Caller caller = callers.get();
        secretariat.require(caller);
        return EntityAnswer.ok(lifecycle.undergo(code, act, body.checked(), Actor.of(caller)));
    }
}
