package siaga.agencies.me;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import siaga.agencies.agency.Directory;
import siaga.agencies.inbox.InboxLog;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;

@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Me", description = "Who the token says that you are.")
class MeResource {

    // The gateway counts; these are the names it gives the classes.
    private static final List<String> QUOTAS = List.of("default", "catch-up", "import", "attachment");

    private final CallerOfRequest callers;
    private final Directory directory;
    private final InboxLog inbox;

    MeResource(CallerOfRequest callers, Directory directory, InboxLog inbox) {
        this.callers = callers;
        this.directory = directory;
        this.inbox = inbox;
    }

    @GET
    @Operation(
            operationId = "whoAmI",
            summary = "Who the token says that I am",
            description = "For whoever has a valid token, of a suspended agency too.")
    public Me get() {
        Caller caller = callers.get();
        Optional<Member> member = directory.current().find(caller.agency());
        return new Me(
                caller.agency(),
                member.map(Member::status).orElse(null),
                caller.client(),
                caller.person(),
                caller.roles().stream().map(Role::wire).sorted().toList(),
                member.map(Member::compartments).stream()
                        .flatMap(Set::stream)
                        .sorted()
                        .toList(),
                member.map(Member::groups).stream()
                        .flatMap(Set::stream)
                        .sorted()
                        .toList(),
                QUOTAS,
                new Me.InboxHead(Long.toString(inbox.head(caller.agency()))));
    }
}
