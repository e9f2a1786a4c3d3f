package siaga.stack.member;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import siaga.stack.run.CannotRun;
import siaga.stack.run.Port;
import siaga.stack.run.Stack;

/**
 * Where Keycloak sends an analyst back to after the log-in on the documentation page. The realm was imported with the
 * gateway's port of the first start; when the gateway moves, the realm has to be told.
 */
final class LogInAddress {

    private static final String CLIENTS = "/admin/realms/siaga/clients";

    private final Stack stack;
    private final String keycloak;

    LogInAddress(Stack stack) {
        this.stack = stack;
        this.keycloak = stack.ports().http(Port.KEYCLOAK);
    }

    /** Makes the realm accept the gateway's present address. */
    void follow() {
        String token = new Tokens(keycloak + "/realms/master/protocol/openid-connect/token")
                .ofPerson("admin-cli", "admin", stack.keycloakAdminPassword());
        JsonNode docs = send(token, HttpRequest.newBuilder(URI.create(keycloak + CLIENTS + "?clientId=siaga-docs")))
                .path(0);
        ObjectNode changed = docs.deepCopy();
        changed.putArray("redirectUris")
                .add("http://127.0.0.1:" + stack.ports().of(Port.GATEWAY) + "/docs/*")
                .add("http://localhost:" + stack.ports().of(Port.GATEWAY) + "/docs/*");
        send(
                token,
                HttpRequest.newBuilder(URI.create(
                                keycloak + CLIENTS + "/" + docs.path("id").asText()))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(changed.toString())));
    }

    private static JsonNode send(String token, HttpRequest.Builder request) {
        Http.Answer answer = Http.send(request.header("Authorization", "Bearer " + token));
        if (!answer.isSuccess()) {
            throw new CannotRun("Keycloak did not take the gateway's new address (" + answer.status()
                    + "): log-ins on the documentation page will fail until ./siaga reset.");
        }
        return answer.body();
    }
}
