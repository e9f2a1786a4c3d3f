package siaga.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Fetches what the merged description is made of, and keeps what it last got of each. */
@ApplicationScoped
class OpenApiSources {

    private static final Logger LOG = Logger.getLogger(OpenApiSources.class);

    private final OpenApiConfig config;
    private final ObjectMapper json;
    private final HttpClient http;
    private final Map<URI, ObjectNode> lastKnown = new ConcurrentHashMap<>();

    OpenApiSources(OpenApiConfig config, ObjectMapper json, Vertx vertx) {
        this.config = config;
        this.json = json;
        this.http = vertx.createHttpClient();
    }

    /** The document there now, or the last one known when it cannot be had. Fails when there has never been one. */
    Future<ObjectNode> fetch(URI address) {
        return http.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(address.toString())
                        .setConnectTimeout(config.timeout().toMillis())
                        .setIdleTimeout(config.timeout().toMillis())
                        .putHeader("Accept", "application/json"))
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture("status " + response.statusCode()))
                .compose(this::parse)
                .onSuccess(document -> lastKnown.put(address, document))
                .recover(failure -> lastOf(address, failure));
    }

    private Future<ObjectNode> lastOf(URI address, Throwable failure) {
        LOG.debugf("Description could not be fetched address=%s cause=%s", address, failure);
        ObjectNode last = lastKnown.get(address);
        return last == null ? Future.failedFuture(failure) : Future.succeededFuture(last);
    }

    private Future<ObjectNode> parse(Buffer body) {
        try {
            return json.readTree(body.getBytes()) instanceof ObjectNode document
                    ? Future.succeededFuture(document)
                    : Future.failedFuture("not an object");
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
    }
}
