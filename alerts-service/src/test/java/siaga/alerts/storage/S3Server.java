package siaga.alerts.storage;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import siaga.stack.engine.FreePort;

/** An S3-compatible server in a process of its own. */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "siaga";

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start(Path folder) throws IOException {
        Path buckets = Files.createDirectories(folder.resolve("buckets"));
        int port = FreePort.any();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "engines", "s3mock.jar").toString(),
                        "--com.adobe.testing.s3mock.httpPort=" + port,
                        "--server.port=" + FreePort.any(),
                        "--com.adobe.testing.s3mock.domain.initialBuckets=" + BUCKET,
                        "--com.adobe.testing.s3mock.domain.root=" + buckets)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3mock.log").toFile())
                .start();
        S3Server server = new S3Server(process, port);
        try {
            await().atMost(Duration.ofMinutes(2)).until(server::answers);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the S3 server has ended");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
