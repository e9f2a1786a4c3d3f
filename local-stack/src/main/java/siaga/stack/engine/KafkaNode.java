package siaga.stack.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka cluster of one node that is broker and controller.
 *
 * @param data the folder of its logs; created and formatted when new
 * @param port of 127.0.0.1, for clients
 * @param controllerPort of 127.0.0.1, for the node itself
 */
public record KafkaNode(Path data, int port, int controllerPort) {

    private static final int ID = 1;
    private static final String CONTROLLER = "CONTROLLER";

    /** The address that clients are given. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts it within this JVM and returns when it takes requests. */
    public KafkaRaftServer start() {
        try {
            format();
        } catch (Exception e) {
            throw new EngineFailed("Kafka's data could not be created in " + data + ": " + e.getMessage(), e);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
        server.startup();
        return server;
    }

    private void format() throws Exception {
        Files.createDirectories(data);
        new Formatter()
                .setNodeId(ID)
                .setClusterId(clusterId())
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(CONTROLLER)
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    // Written before the folder is formatted, so that formatting which was interrupted goes on under the same id.
    private String clusterId() throws IOException {
        Path file = data.resolveSibling(data.getFileName() + ".cluster-id");
        if (!Files.exists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file);
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(ID)),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("controller.quorum.voters", ID + "@127.0.0.1:" + controllerPort),
                Map.entry("log.dirs", data.toString()),
                // The services say which topics they need and with how many partitions.
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024)));
    }
}
