package siaga.stack.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import siaga.stack.engine.FreePort;

/** Questions to a running part: does it work? */
final class Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Probe() {}

    /** Answers 200 there. */
    static BooleanSupplier http(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        return () -> {
            try {
                return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }

    /** A broker that can name its nodes. */
    static BooleanSupplier kafka(int port) {
        BooleanSupplier names = namesItsNodes("127.0.0.1:" + port);
        // A client is dear to make, and pointless as long as nothing listens.
        return () -> !FreePort.isFree(port) && names.getAsBoolean();
    }

    private static BooleanSupplier namesItsNodes(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", "1000",
                "default.api.timeout.ms", "1500",
                "reconnect.backoff.ms", "50",
                "reconnect.backoff.max.ms", "200");
        return () -> {
            try (Admin admin = Admin.create(settings)) {
                return !admin.describeCluster()
                        .nodes()
                        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .isEmpty();
            } catch (ExecutionException | TimeoutException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
