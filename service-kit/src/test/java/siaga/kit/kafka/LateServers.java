package siaga.kit.kafka;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import siaga.stack.EmbeddedKafka;
import siaga.stack.EmbeddedPostgres;

/** A database and a broker that come only after the service has looked for them in vain. */
public final class LateServers implements QuarkusTestResourceLifecycleManager {

    private final EmbeddedPostgres postgres = EmbeddedPostgres.create();
    private final EmbeddedKafka kafka = EmbeddedKafka.create();

    @Override
    public Map<String, String> start() {
        String database = postgres.createDatabase("test");
        String bootstrapServers = kafka.bootstrapServers();
        postgres.stop();
        kafka.stop();
        startAfterFirstCall(postgres.port(), postgres::start);
        startAfterFirstCall(Integer.parseInt(bootstrapServers.split(":")[1]), kafka::start);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database,
                "quarkus.datasource.username",
                "test",
                "quarkus.datasource.password",
                postgres.password(),
                "kafka.bootstrap.servers",
                bootstrapServers);
    }

    @Override
    public void stop() {
        kafka.close();
        postgres.close();
    }

    private static void startAfterFirstCall(int port, Runnable start) {
        try {
            ServerSocket door = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                try (door) {
                    door.accept().close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                start.run();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
