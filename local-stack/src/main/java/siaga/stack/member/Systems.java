package siaga.stack.member;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import siaga.stack.run.CannotRun;

/** Creates the members' machine clients the way the secretariat does: through the interface. */
public final class Systems {

    private final String gateway;
    private final Supplier<String> token;

    /**
     * @param gateway base address
     * @param token gives a token of the secretariat, fresh enough for one request
     */
    public Systems(String gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Creates a client of the agency. Its secret is shown this once. */
    public LocalAccess.Client create(String agency, String name, List<String> roles) {
        ObjectNode body = Http.JSON.createObjectNode().put("name", name);
        roles.forEach(body.putArray("roles")::add);
        Http.Answer answer =
                Http.send(HttpRequest.newBuilder(URI.create(gateway + "/v1/agencies/" + agency + "/systems"))
                        .header("Authorization", "Bearer " + token.get())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body.toString())));
        if (!answer.isSuccess()) {
            throw new CannotRun("The machine client of " + agency + " could not be created: " + answer.status() + " "
                    + answer.body());
        }
        List<String> granted = new ArrayList<>();
        answer.body().path("roles").forEach(role -> granted.add(role.asText()));
        return new LocalAccess.Client(
                answer.body().path("clientId").asText(),
                answer.body().path("clientSecret").asText(),
                granted);
    }
}
