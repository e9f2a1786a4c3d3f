package siaga.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** The system of a member: gets tokens as its own engineers would. */
record Member(URI tokenEndpoint, String clientId, String clientSecret) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A fresh access token; good for five minutes, longer than any round. */
    String token() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                + encoded(clientSecret);
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            JsonNode body = JSON.readTree(answer.body());
            if (!body.hasNonNull("access_token")) {
                throw new CannotMeasure("There is no token for " + clientId + ": " + answer.statusCode());
            }
            return body.path("access_token").asText();
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
