package siaga.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import siaga.stack.engine.Folders;
import siaga.stack.engine.FreePort;
import siaga.stack.engine.KafkaNode;

/**
 * A Kafka 4.1 broker of a test's own within the JVM, empty, in a temporary folder. It can go away and come back on the
 * same port with its data, for tests of what happens meanwhile. Topics are not created by being named.
 */
public final class EmbeddedKafka implements AutoCloseable {

    // What the broker has to say at INFO would bury a test's own log. Held here because loggers are weakly referenced.
    private static final List<Logger> BROKER_LOGS = Stream.of(
                    "kafka",
                    "state.change.logger",
                    "org.apache.kafka.controller",
                    "org.apache.kafka.coordinator",
                    "org.apache.kafka.image",
                    "org.apache.kafka.metadata",
                    "org.apache.kafka.network",
                    "org.apache.kafka.queue",
                    "org.apache.kafka.raft",
                    "org.apache.kafka.server",
                    "org.apache.kafka.storage")
            .map(Logger::getLogger)
            .toList();

    private final Path folder;
    private final KafkaNode node;
    private final Thread closeAtExit = new Thread(this::tearDown, "stop Kafka");
    private @Nullable KafkaRaftServer server;

    private EmbeddedKafka(Path folder) {
        this.folder = folder;
        this.node = new KafkaNode(folder.resolve("data"), FreePort.any(), FreePort.any());
    }

    /** A running broker. Close it; it is also closed when the JVM ends. */
    public static EmbeddedKafka create() {
        BROKER_LOGS.forEach(log -> log.setLevel(Level.WARNING));
        keepTheJvmAlive();
        try {
            EmbeddedKafka kafka = new EmbeddedKafka(Files.createTempDirectory("siaga-kafka"));
            Runtime.getRuntime().addShutdownHook(kafka.closeAtExit);
            kafka.start();
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the broker when it is stopped, and returns when it takes requests. */
    public synchronized void start() {
        if (server == null) {
            server = node.start();
        }
    }

    /** Stops the broker; its data stay. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** What clients are configured with. */
    public String bootstrapServers() {
        return node.bootstrapServers();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(closeAtExit);
        tearDown();
    }

    private void tearDown() {
        stop();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A broker that meets a fatal error ends its JVM, which is the test's own here.
    private static void keepTheJvmAlive() {
        Exit.Procedure fail = (status, message) -> {
            throw new IllegalStateException("Kafka wanted to end the JVM: status=" + status + " reason=" + message);
        };
        Exit.setExitProcedure(fail);
        Exit.setHaltProcedure(fail);
    }
}
