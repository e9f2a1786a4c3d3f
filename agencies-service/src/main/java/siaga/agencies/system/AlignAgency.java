package siaga.agencies.system;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import siaga.agencies.agency.Directory;
import siaga.contracts.sharing.Member;

/** Makes the clients of one agency in Keycloak what this database wants. Doing it again changes nothing. */
@ApplicationScoped
class AlignAgency {

    private final MachineClients clients;
    private final IdentityProvider provider;
    private final Directory directory;
    private final IdentitySettings settings;
    private final Clock clock;

    AlignAgency(
            MachineClients clients,
            IdentityProvider provider,
            Directory directory,
            IdentitySettings settings,
            Clock clock) {
        this.clients = clients;
        this.provider = provider;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Enables or disables the agency's clients as its status wants, removes what was revoked or given up, and ends the
     * sessions of its people when it is not active.
     *
     * @return false while a client is still being created, so that it has to be looked at again
     * @throws IdentityProviderUnavailable to be tried again
     */
    boolean align(String agency) {
        boolean active = directory.current().find(agency).filter(Member::active).isPresent();
        List<MachineClient> all = QuarkusTransaction.requiringNew().call(() -> clients.of(agency));
        for (MachineClient client : all) {
            align(client, active);
        }
        if (!active) {
            provider.endSessionsOf(agency);
        }
        return all.stream()
                .noneMatch(client -> client.status() == SystemStatus.PENDING
                        && !client.givenUp(clock.instant(), settings.patience()));
    }

    private void align(MachineClient client, boolean active) {
        switch (client.status()) {
            case ACTIVE -> provider.enable(client.clientId(), active);
            case REVOKED -> {
                if (client.removedAt() == null) {
                    provider.remove(client.clientId());
                    QuarkusTransaction.requiringNew()
                            .run(() -> clients.findById(client.clientId()).removed(clock.instant()));
                }
            }
            case PENDING -> {
                if (client.givenUp(clock.instant(), settings.patience())) {
                    provider.remove(client.clientId());
                }
            }
        }
    }
}
