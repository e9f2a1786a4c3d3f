package siaga.agencies.system;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import siaga.stack.EmbeddedPostgres;
import siaga.stack.engine.Folders;
import siaga.stack.engine.FreePort;
import siaga.stack.engine.Keycloak;
import siaga.stack.engine.Waiting;

/** A real Keycloak with the realm of the forum, where a local stack has unpacked its programs before. */
public final class KeycloakResource implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "secret-of-the-service";

    private static final Path REALM = Path.of("../deploy/keycloak/siaga-realm.json");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable Process process;
    private @Nullable Path folder;

    /** Whether it could be started without fetching anything. */
    static boolean available() {
        return Files.isDirectory(Folders.cache().resolve("keycloak-26.7.3")) && Files.exists(REALM);
    }

    @Override
    public Map<String, String> start() {
        if (!available()) {
            return Map.of();
        }
        try {
            return serve();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> serve() throws IOException {
        folder = Files.createTempDirectory("siaga-keycloak");
        postgres = EmbeddedPostgres.create();
        Keycloak keycloak = new Keycloak(folder, FreePort.any(), FreePort.any());
        keycloak.prepare(Path.of("not-needed.zip"), REALM);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(keycloak.serve(java, List.of("-Xmx300m")));
        builder.environment()
                .putAll(keycloak.environment(
                        new Keycloak.Database(postgres.createDatabase("keycloak"), "keycloak", postgres.password()),
                        "admin"));
        builder.environment().put("SIAGA_AGENCIES_CLIENT_SECRET", SECRET);
        builder.environment().put("SIAGA_BOOTSTRAP_CLIENT_SECRET", SECRET);
        builder.environment().put("SIAGA_ANALYST_PASSWORD", SECRET);
        File log = folder.resolve("keycloak.log").toFile();
        process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        String issuer = keycloak.issuer("siaga");
        if (!Waiting.until(PATIENCE, () -> answers(issuer))) {
            throw new IllegalStateException("Keycloak did not start, see " + log);
        }
        return Map.of(
                "quarkus.keycloak.admin-client.server-url", issuer.substring(0, issuer.indexOf("/realms")),
                "quarkus.keycloak.admin-client.client-secret", SECRET,
                "test.issuer", issuer);
    }

    private boolean answers(String issuer) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (postgres != null) {
            postgres.close();
        }
        if (folder != null) {
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
