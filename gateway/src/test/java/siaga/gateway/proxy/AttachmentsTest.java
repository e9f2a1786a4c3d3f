package siaga.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.World;

/** Documents of alerts are larger than other bodies, and pass all the same without being held in memory. */
@GatewayTest
class AttachmentsTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final int MOST = 50 * MEBIBYTE;
    private static final String DOCUMENTS = "/v1/alerts/SG-2026-00042/attachments";
    private static final String CONTENT = DOCUMENTS + "/0197f2d8-31b4-7c55-9a0e-6d1f2b8c4e70/content";

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
    void theLargestDocumentGoesInAsFastAsTheServiceTakesIt() throws IOException {
        AtomicLong received = new AtomicLong();
        Promise<Void> release = Promise.promise();
        world.alerts().behave(request -> {
            request.pause();
            request.handler(part -> received.addAndGet(part.length()));
            request.endHandler(v -> request.response().end(received.get() + " bytes"));
            release.future().onSuccess(v -> request.resume());
        });
        try (Socket socket = client.raw()) {
            OutputStream out = socket.getOutputStream();
            write(out, head(MOST, ""));
            Thread sender = Thread.startVirtualThread(() -> sendMebibytes(out, 50));

            // The service does not read, so the sender is held up long before everything is sent.
            await().during(Duration.ofMillis(300)).until(sender::isAlive);
            release.complete();

            assertThat(until(socket.getInputStream(), MOST + " bytes")).contains("200 OK");
        }
    }

    @Test
    void theLargestDocumentGoesOutAsFastAsTheReaderTakesIt() throws IOException {
        AtomicLong written = new AtomicLong();
        world.alerts().behave(request -> {
            request.response().putHeader("Content-Length", Integer.toString(MOST));
            pump(request.response(), written);
        });
        try (Socket socket = client.raw()) {
            write(
                    socket.getOutputStream(),
                    "GET " + CONTENT + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token()
                            + "\r\n\r\n");
            await().until(() -> written.get() > 0);
            await().during(Duration.ofMillis(300)).until(() -> written.get() < MOST);

            long arrived = socket.getInputStream().transferTo(OutputStream.nullOutputStream());

            assertThat(arrived).isBetween((long) MOST, MOST + 2_000L);
        }
    }

    @Test
    void aByteMoreIsRefusedAtOnceWhenItIsAnnounced() throws IOException {
        String answer = client.rawExchange(head(MOST + 1, "Expect: 100-continue\r\n"));

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("/problems/too-large")
                .doesNotContain("100 Continue");
        assertThat(world.alerts().seen()).isEmpty();
    }

    @Test
    void aByteMoreIsCutOffWhenItIsNot() throws IOException {
        try (Socket socket = client.raw()) {
            OutputStream out = socket.getOutputStream();
            write(
                    out,
                    "POST " + DOCUMENTS + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            Thread.startVirtualThread(() -> {
                for (int i = 0; i < 50; i++) {
                    send(out, Integer.toHexString(MEBIBYTE) + "\r\n");
                    sendMebibytes(out, 1);
                    send(out, "\r\n");
                }
                send(out, "1\r\ny\r\n");
            });

            assertThat(until(socket.getInputStream(), "/problems/too-large")).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DOCUMENTS + "/0197f2d8-31b4-7c55-9a0e-6d1f2b8c4e70/withdraw",
                "/v1/alerts/SG-2026-00042/follow-ups",
                "/v1/agencies/x/attachments"
            })
    void otherBodiesStaySmall(String path) throws IOException {
        String answer = client.rawExchange("POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                + "\r\nContent-Length: " + (MEBIBYTE + 1) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @CsvSource({"GET, attachment", "HEAD, attachment", "DELETE, default"})
    void documentsAreCountedApart(String method, String policy) {
        HttpResponse<String> answer =
                client.send(client.request(CONTENT, token()).method(method, BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("RateLimit-Policy").orElseThrow())
                .startsWith("\"" + policy + "\"");
    }

    @Test
    void aDocumentSentIsCountedApartAndSoIsNoList() {
        assertThat(policy(client.send(client.request(DOCUMENTS, token()).POST(BodyPublishers.ofString("%PDF")))))
                .startsWith("\"attachment\"");
        assertThat(policy(client.get(DOCUMENTS, token()))).startsWith("\"default\"");
    }

    @Test
    void rangesAndDigestsPassBothWays() {
        world.alerts().behave(AttachmentsTest::part);

        HttpResponse<String> answer = client.send(client.request(CONTENT, token())
                .header("Range", "bytes=4-7")
                .header("If-Range", "\"9f2c\"")
                .header("Content-Digest", "sha-256=:AAAA:")
                .header("Repr-Digest", "sha-256=:BBBB:"));

        assertThat(world.alerts().last().headers().get("Range")).isEqualTo("bytes=4-7");
        assertThat(world.alerts().last().headers().get("If-Range")).isEqualTo("\"9f2c\"");
        assertThat(world.alerts().last().headers().get("Content-Digest")).isEqualTo("sha-256=:AAAA:");
        assertThat(world.alerts().last().headers().get("Repr-Digest")).isEqualTo("sha-256=:BBBB:");
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("part");
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes 4-7/100");
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(answer.headers().firstValue("ETag")).contains("\"9f2c\"");
        assertThat(answer.headers().firstValue("Repr-Digest")).contains("sha-256=:CCCC:");
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"x.pdf\"");
    }

    @Test
    void theHeadOfADocumentSaysHowLongItIs() {
        world.alerts()
                .behave(request ->
                        request.response().putHeader("Content-Length", "482133").end());

        HttpResponse<String> answer =
                client.send(client.request(CONTENT, token()).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Content-Length")).contains("482133");
    }

    private static void part(HttpServerRequest request) {
        request.response()
                .setStatusCode(206)
                .putHeader("Content-Range", "bytes 4-7/100")
                .putHeader("Accept-Ranges", "bytes")
                .putHeader("ETag", "\"9f2c\"")
                .putHeader("Repr-Digest", "sha-256=:CCCC:")
                .putHeader("Cache-Control", "private, no-store")
                .putHeader("Content-Security-Policy", "sandbox")
                .putHeader("Content-Disposition", "attachment; filename=\"x.pdf\"")
                .end("part");
    }

    private static void pump(HttpServerResponse response, AtomicLong written) {
        Buffer part = Buffer.buffer(new byte[65_536]);
        while (!response.writeQueueFull() && written.get() < MOST) {
            response.write(part);
            written.addAndGet(part.length());
        }
        if (written.get() >= MOST) {
            response.end();
        } else {
            response.drainHandler(v -> pump(response, written));
        }
    }

    private String head(long length, String more) {
        return "POST " + DOCUMENTS + "?kind=OTHER&name=x.pdf HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                + "\r\nContent-Length: " + length + "\r\n" + more + "\r\n";
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("RateLimit-Policy").orElseThrow();
    }

    private static void sendMebibytes(OutputStream out, int count) {
        byte[] part = new byte[MEBIBYTE];
        try {
            for (int i = 0; i < count; i++) {
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(OutputStream out, String text) {
        try {
            write(out, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Everything up to and with that text. */
    private static String until(InputStream in, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        for (int one = in.read(); one >= 0; one = in.read()) {
            read.append((char) one);
            if (read.length() >= text.length() && read.indexOf(text, read.length() - text.length()) >= 0) {
                break;
            }
        }
        return read.toString();
    }

    private String token() {
        return world.issuer().token("ID-BPOM");
    }
}
