package siaga.agencies.agency;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import siaga.contracts.sharing.Member;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.problem.Problem;

/** Whoever calls does so for an active member; the others learn only who they are and why they are refused. */
public class ActiveMembersOnly {

    private static final String WHO_AM_I = "/v1/me";

    private final CallerOfRequest callers;
    private final Directory directory;

    ActiveMembersOnly(CallerOfRequest callers, Directory directory) {
        this.callers = callers;
        this.directory = directory;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith("/v1/") || path.equals(WHO_AM_I)) {
            return;
        }
        String agency = callers.get().agency();
        Member member = directory
                .current()
                .find(agency)
                .orElseThrow(() -> Problem.forbidden("Your token speaks for " + agency + ", which is no member."));
        if (!member.active()) {
            throw Problem.forbidden("Only active members may do this; " + agency + " is " + member.status() + ".");
        }
    }
}
