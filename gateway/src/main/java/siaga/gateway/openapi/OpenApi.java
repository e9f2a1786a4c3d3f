package siaga.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.gateway.page.Content;
import siaga.gateway.proxy.Route;

/** The description of the whole interface, made anew when what it is made of may have changed. */
@ApplicationScoped
class OpenApi {

    private final OpenApiConfig config;
    private final OpenApiSources sources;
    private final ObjectMapper json;
    private final YAMLMapper yaml = OpenApiYaml.mapper();
    private final ObjectNode own;
    private volatile @Nullable Made made;

    OpenApi(OpenApiConfig config, OpenApiSources sources, ObjectMapper json) {
        this.config = config;
        this.sources = sources;
        this.json = json;
        this.own = own(yaml);
    }

    /** Both forms of the description. Fails when a service's part has never been had. */
    Future<Made> current() {
        Made last = made;
        if (last != null && System.nanoTime() - last.at < config.refresh().toNanos()) {
            return Future.succeededFuture(last);
        }
        Future<ObjectNode> alerts = sources.fetch(config.alertsUrl());
        Future<ObjectNode> agencies = sources.fetch(config.agenciesUrl());
        Future<ObjectNode> issuer = sources.fetch(config.issuerMetadataUrl()).otherwise(json.createObjectNode());
        return Future.all(alerts, agencies, issuer).map(all -> {
            Made now = make(alerts.result(), agencies.result(), issuer.result());
            made = now;
            return now;
        });
    }

    private Made make(ObjectNode alerts, ObjectNode agencies, ObjectNode issuer) {
        ObjectNode document = MergedDocument.of(
                own, List.of(new Part("Agencies", agencies), new Part("Alerts", alerts)), Route::exists);
        LogIn.describe(document, issuer);
        try {
            return new Made(
                    Content.of("application/json", json.writeValueAsBytes(document)),
                    Content.of("application/yaml", yaml.writeValueAsBytes(document)),
                    System.nanoTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode own(YAMLMapper yaml) {
        try (InputStream resource = OpenApi.class.getResourceAsStream("/openapi/gateway.yaml")) {
            return (ObjectNode) yaml.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was made last.
     *
     * @param at {@link System#nanoTime()} of the making
     */
    record Made(Content json, Content yaml, long at) {}
}
