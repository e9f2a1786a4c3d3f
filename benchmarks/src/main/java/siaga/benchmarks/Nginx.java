package siaga.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An nginx that does nothing but pass requests on, over connections it keeps. */
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log stderr error;
            events {
              worker_connections 1024;
            }
            http {
              access_log off;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              upstream alerts {
                server %s;
                keepalive 64;
              }
              server {
                listen 127.0.0.1:%d;
                keepalive_requests 1000000000;
                location / {
                  proxy_pass http://alerts;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                }
              }
            }
            """;

    private static final int ATTEMPTS = 100;
    private static final long BETWEEN_ATTEMPTS_MS = 50;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Started, and answering. */
    static Nginx before(URI upstream, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(upstream.getAuthority(), port));
        Process process = Program.start(
                List.of(
                        Program.require("nginx"),
                        "-p",
                        folder.toString(),
                        "-e",
                        "stderr",
                        "-c",
                        configuration.toString()),
                Map.of());
        process.getOutputStream().close();
        Nginx nginx = new Nginx(process, port);
        nginx.awaitReady();
        return nginx;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        Program.stop(process);
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            try (Socket _ = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(BETWEEN_ATTEMPTS_MS);
            }
        }
        process.destroy();
        throw new CannotMeasure(
                "nginx does not start: " + new String(process.getInputStream().readAllBytes()).strip());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
