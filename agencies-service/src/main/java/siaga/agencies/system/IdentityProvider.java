package siaga.agencies.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Keycloak's realm, through its admin interface. Every method may be repeated, and brings about the same. */
@ApplicationScoped
class IdentityProvider {

    private static final int USERS_AT_ONCE = 100;

    private final Keycloak keycloak;
    private final String realmName;

    IdentityProvider(
            Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realmName) {
        this.keycloak = keycloak;
        this.realmName = realmName;
    }

    /**
     * Makes sure of an enabled client with these roles and nothing else.
     *
     * @return its secret
     * @throws IdentityProviderUnavailable
     */
    String provide(SystemView system) {
        return asking(() -> {
            ClientResource client = find(system.clientId()).orElseGet(() -> create(system));
            UserRepresentation account = client.getServiceAccountUser();
            grant(realm().users().get(account.getId()).roles().realmLevel(), Set.copyOf(system.roles()));
            return client.getSecret().getValue();
        });
    }

    /** Lets the client have tokens, or not. A client that is not there stays so. */
    void enable(String clientId, boolean enabled) {
        asking(() -> {
            find(clientId).ifPresent(client -> {
                ClientRepresentation now = client.toRepresentation();
                if (!Boolean.valueOf(enabled).equals(now.isEnabled())) {
                    now.setEnabled(enabled);
                    client.update(now);
                }
            });
            return true;
        });
    }

    /** Removes the client, if it is there. */
    void remove(String clientId) {
        asking(() -> {
            find(clientId).ifPresent(ClientResource::remove);
            return true;
        });
    }

    /** Logs out everybody who acts for that agency. */
    void endSessionsOf(String agency) {
        asking(() -> {
            int first = 0;
            List<UserRepresentation> people;
            do {
                people = realm().users().searchByAttributes(first, USERS_AT_ONCE, null, true, "agency:" + agency);
                people.forEach(person -> realm().users().get(person.getId()).logout());
                first += people.size();
            } while (people.size() == USERS_AT_ONCE);
            return true;
        });
    }

    private Optional<ClientResource> find(String clientId) {
        return realm().clients().findByClientId(clientId).stream()
                .findFirst()
                .map(client -> realm().clients().get(client.getId()));
    }

    private ClientResource create(SystemView system) {
        try (Response created = realm().clients().create(representation(system))) {
            // Another request for the same client may have been quicker.
            boolean exists = created.getStatus() == Response.Status.CONFLICT.getStatusCode();
            if (!exists && created.getStatus() != Response.Status.CREATED.getStatusCode()) {
                throw new IdentityProviderUnavailable("status " + created.getStatus() + " on creating a client");
            }
        }
        return find(system.clientId()).orElseThrow(() -> new IdentityProviderUnavailable("the client is not there"));
    }

    private static void grant(RoleScopeResource account, Set<String> wanted) {
        Set<String> held =
                account.listAll().stream().map(RoleRepresentation::getName).collect(Collectors.toSet());
        List<RoleRepresentation> missing = account.listAvailable().stream()
                .filter(role -> wanted.contains(role.getName()))
                .toList();
        if (missing.size() + held.stream().filter(wanted::contains).count() < wanted.size()) {
            throw new IdentityProviderUnavailable("the realm does not have all of the roles " + wanted);
        }
        account.add(missing);
    }

    private static ClientRepresentation representation(SystemView system) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(system.clientId());
        client.setName(system.name());
        client.setDescription("Machine client of " + system.agency());
        client.setProtocol("openid-connect");
        client.setEnabled(true);
        client.setPublicClient(false);
        client.setClientAuthenticatorType("client-secret");
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        // The realm roles of its account, all of them and only they, go into the token.
        client.setFullScopeAllowed(true);
        client.setProtocolMappers(List.of(agencyClaim(system.agency())));
        return client;
    }

    private static ProtocolMapperRepresentation agencyClaim(String agency) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("agency");
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-hardcoded-claim-mapper");
        mapper.setConfig(Map.of(
                "claim.name", "agency",
                "claim.value", agency,
                "jsonType.label", "String",
                "access.token.claim", "true",
                "id.token.claim", "false",
                "userinfo.token.claim", "false"));
        return mapper;
    }

    private RealmResource realm() {
        return keycloak.realm(realmName);
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException e) {
            throw new IdentityProviderUnavailable("status " + e.getResponse().getStatus());
        } catch (ProcessingException e) {
            throw new IdentityProviderUnavailable("no connection");
        }
    }
}
