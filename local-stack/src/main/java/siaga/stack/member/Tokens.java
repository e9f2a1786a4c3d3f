package siaga.stack.member;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import siaga.stack.run.CannotRun;

/** Exchanges credentials for an access token (OAuth 2.0, RFC 6749). */
public final class Tokens {

    private final URI endpoint;

    public Tokens(String endpoint) {
        this.endpoint = URI.create(endpoint);
    }

    /**
     * A fresh access token of a machine client.
     *
     * @throws CannotRun when the issuer does not know the client or its secret
     */
    public String accessToken(String clientId, String clientSecret) {
        return request(
                clientId,
                "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                        + encoded(clientSecret));
    }

    /** A fresh access token of a person, for a client that may ask for the password itself. */
    String ofPerson(String clientId, String username, String password) {
        return request(
                username,
                "grant_type=password&client_id=" + encoded(clientId) + "&username=" + encoded(username) + "&password="
                        + encoded(password));
    }

    private String request(String whose, String form) {
        Http.Answer answer = Http.send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (!answer.isSuccess()) {
            throw new CannotRun("Keycloak gives no token to " + whose + " (" + answer.status() + " "
                    + answer.body().path("error").asText() + "): run ./siaga up, which renews what was lost.");
        }
        return answer.body().path("access_token").asText();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
