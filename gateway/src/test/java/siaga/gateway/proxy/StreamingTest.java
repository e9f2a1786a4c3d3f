package siaga.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.World;

@GatewayTest
class StreamingTest {

    private static final int MEBIBYTE = 1 << 20;

    World world;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private Client client;

    @BeforeEach
    void forget() {
        client = new Client(port);
        world.alerts().reset();
    }

    @Test
    void anImportsResultsComeBackWhileItsRecordsAreStillBeingSent() throws IOException {
        world.alerts().behave(request -> {
            request.response().setChunked(true).putHeader("Content-Type", "application/x-ndjson");
            request.handler(
                    line -> request.response().write(Buffer.buffer("seen ").appendBuffer(line)));
            request.endHandler(v -> request.response().end("end\n"));
        });
        try (Socket socket = client.raw()) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            write(out, importHead());

            write(out, chunk("one\n"));
            awaitLine(in, "seen one");
            write(out, chunk("two\n"));
            awaitLine(in, "seen two");
            write(out, "0\r\n\r\n");
            awaitLine(in, "end");
        }
    }

    @Test
    void anImportMayBeOfAnySizeAndIsNotHeldInMemory() throws IOException {
        AtomicLong received = new AtomicLong();
        Promise<Void> release = Promise.promise();
        world.alerts().behave(request -> {
            request.pause();
            request.handler(part -> received.addAndGet(part.length()));
            request.endHandler(v -> request.response().end(received.get() + "\n"));
            release.future().onSuccess(v -> request.resume());
        });
        byte[] part = chunk("x".repeat(MEBIBYTE)).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = client.raw()) {
            OutputStream out = socket.getOutputStream();
            write(out, importHead());
            Thread sender = Thread.startVirtualThread(() -> {
                try {
                    for (int i = 0; i < 64; i++) {
                        out.write(part);
                    }
                    write(out, "0\r\n\r\n");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });

            // The service does not read, so the sender is held up long before everything is sent.
            await().during(Duration.ofMillis(300)).until(sender::isAlive);
            release.complete();

            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            awaitLine(in, Long.toString(64L * MEBIBYTE));
        }
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedAtOnce() throws IOException {
        String answer = client.rawExchange("POST /v1/alerts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                + "\r\nContent-Length: " + (MEBIBYTE + 1) + "\r\nExpect: 100-continue\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("/problems/too-large")
                .doesNotContain("100 Continue");
        assertThat(world.alerts().seen()).isEmpty();
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsCutOff() throws IOException {
        String answer = client.rawExchange("POST /v1/alerts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk("x".repeat(MEBIBYTE)) + chunk("y"));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/too-large");
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        HttpResponse<String> answer =
                client.send(client.request("/v1/alerts", token()).POST(BodyPublishers.ofByteArray(new byte[MEBIBYTE])));

        assertThat(answer.body()).contains(Integer.toString(MEBIBYTE));
    }

    @Test
    void aClientThatWaitsToBeAskedIsAsked() throws IOException {
        try (Socket socket = client.raw()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            write(
                    socket.getOutputStream(),
                    "POST /v1/alerts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                            + "\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");

            awaitLine(in, "HTTP/1.1 100 Continue");
            write(socket.getOutputStream(), "{}");

            awaitLine(in, "HTTP/1.1 200 OK");
        }
    }

    @Test
    void aLargeAnswerWaitsForASlowReader() throws IOException {
        AtomicLong written = new AtomicLong();
        world.alerts().behave(request -> {
            request.response().setChunked(true);
            pump(request.response(), written);
        });
        try (Socket socket = client.raw()) {
            write(
                    socket.getOutputStream(),
                    "GET /v1/alerts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token() + "\r\n\r\n");

            await().until(() -> written.get() > 0);
            await().during(Duration.ofMillis(300)).until(() -> written.get() < 64L * MEBIBYTE);
        }
    }

    private static void pump(io.vertx.core.http.HttpServerResponse response, AtomicLong written) {
        Buffer part = Buffer.buffer(new byte[65_536]);
        while (!response.writeQueueFull() && written.get() < 64L * MEBIBYTE) {
            response.write(part);
            written.addAndGet(part.length());
        }
        response.drainHandler(v -> pump(response, written));
    }

    private String importHead() {
        return "POST /v1/alerts/import?format=siaga HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void awaitLine(BufferedReader in, String expected) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(expected)) {
            line = in.readLine();
        }
        assertThat(line).isEqualTo(expected);
    }

    private String token() {
        return world.issuer().token("ID-BPOM");
    }
}
