package siaga.stack.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.logging.LogManager;
import kafka.server.KafkaRaftServer;

/** Kafka as a process of its own: runs until SIGTERM, and then hands over what it holds before it ends. */
public final class KafkaProcess {

    private KafkaProcess() {}

    /** Arguments: the data folder, the port for clients, the port for the node itself. */
    public static void main(String[] arguments) throws IOException {
        try (InputStream settings = KafkaProcess.class.getResourceAsStream("kafka-logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
        KafkaNode node =
                new KafkaNode(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        KafkaRaftServer server = node.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop Kafka"));
        server.awaitShutdown();
    }
}
