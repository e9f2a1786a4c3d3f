package siaga.agencies.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import siaga.agencies.agency.Directory;
import siaga.agencies.audit.Actor;
import siaga.agencies.audit.Audit;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.Role;
import siaga.kit.problem.Problem;
import siaga.kit.time.UuidSource;

/**
 * What this database wants of the machine clients. Keycloak follows: what was begun here and not finished there is found
 * by its task.
 */
@ApplicationScoped
class SystemLifecycle {

    private final MachineClients clients;
    private final IdentityTasks tasks;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;
    private final UuidSource ids;

    SystemLifecycle(
            MachineClients clients,
            IdentityTasks tasks,
            Directory directory,
            Audit audit,
            Clock clock,
            UuidSource ids) {
        this.clients = clients;
        this.tasks = tasks;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Registers a client that is still to be created in Keycloak.
     *
     * @throws Problem NOT_FOUND without such an agency, INVALID, WRONG_STATE when the agency is not active
     */
    @Transactional
    SystemView register(String code, NewSystem request, Actor actor) {
        Member agency = directory.current().find(code).orElseThrow(Problem::notFound);
        List<Role> roles = SystemRules.check(request, agency);
        if (!agency.active()) {
            throw new Problem(ProblemType.WRONG_STATE, code + " is " + agency.status() + ".");
        }
        MachineClient client = new MachineClient(newClientId(code), code, request.name(), roles, clock.instant());
        clients.persist(client);
        audit.add(actor, "system.create", subject(client), "roles=" + roles);
        return SystemView.of(client);
    }

    /**
     * Before Keycloak is asked to have the client.
     *
     * @throws Problem WRONG_STATE when it has been revoked
     */
    @Transactional
    SystemView beginProvisioning(String agency, String clientId) {
        MachineClient client = clients.get(agency, clientId);
        client.provision(clock.instant());
        tasks.addCleanUp(agency);
        return SystemView.of(client);
    }

    /**
     * After Keycloak has it.
     *
     * @throws Problem WRONG_STATE when it has been revoked meanwhile
     */
    @Transactional
    void activate(String agency, String clientId) {
        clients.get(agency, clientId).activate(clock.instant());
        // The agency may have been suspended meanwhile; Keycloak is made to fit.
        tasks.add(agency);
    }

    /**
     * Revokes a client; a second time changes nothing.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional
    void revoke(String agency, String clientId, Actor actor) {
        MachineClient client = clients.get(agency, clientId);
        if (client.revoke(clock.instant())) {
            audit.add(actor, "system.revoke", subject(client), null);
        }
        tasks.add(agency);
    }

    private String newClientId(String code) {
        UUID id = ids.next();
        String tail = Long.toHexString(id.getLeastSignificantBits());
        return code.toLowerCase(Locale.ROOT) + "-" + tail.substring(tail.length() - 12);
    }

    private static String subject(MachineClient client) {
        return "agencies/" + client.agency() + "/systems/" + client.clientId();
    }
}
