package siaga.stack.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siaga.stack.run.CannotRun;

class FileImportTest {

    /** Answers each line with far more than it holds, so that sending without reading would stand still. */
    private static final String PADDING = "x".repeat(2000);

    private static final int RECORDS = 20_000;

    @TempDir
    private Path folder;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsWhatIsAnsweredWhileItIsStillSending() throws IOException {
        serve(exchange -> answerEachLine(exchange, true));
        Path file = folder.resolve("alerts.jsonl");
        Files.writeString(file, "{\"n\":1}\n".repeat(RECORDS));

        Optional<JsonNode> summary = run(file);

        assertThat(summary)
                .hasValueSatisfying(
                        said -> assertThat(said.path("records").asInt()).isEqualTo(RECORDS));
        assertThat(answered).hasValue(RECORDS);
        assertThat(sent).hasValue(Files.size(file));
    }

    @Test
    void inflatesWhatIsCompressed() throws IOException {
        serve(exchange -> answerEachLine(exchange, true));
        Path file = folder.resolve("alerts.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"n\":1}\n".repeat(3).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run(file))
                .hasValueSatisfying(
                        said -> assertThat(said.path("records").asInt()).isEqualTo(3));
    }

    @Test
    void hasNoSummaryWhenTheAnswerBreaksOff() throws IOException {
        serve(exchange -> answerEachLine(exchange, false));
        Path file = Files.writeString(folder.resolve("alerts.jsonl"), "{}\n{}\n");
        assertThat(run(file)).isEmpty();
        assertThat(answered).hasValue(2);
    }

    @Test
    void saysWhyTheWholeImportWasRefused() throws IOException {
        serve(exchange -> {
            byte[] problem = "{\"title\":\"Forbidden\",\"detail\":\"The contact-point role is needed.\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(403, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
        });
        Path file = Files.writeString(folder.resolve("alerts.jsonl"), "{}\n");
        assertThatThrownBy(() -> run(file))
                .isInstanceOf(CannotRun.class)
                .hasMessage("The import was refused (403): The contact-point role is needed.");
    }

    private Optional<JsonNode> run(Path file) throws IOException {
        String gateway = "http://127.0.0.1:" + server.getAddress().getPort();
        return new FileImport(gateway, "token").run("siaga", file, false, new FileImport.Listener() {
            @Override
            public void sent(long bytes) {
                sent.set(bytes);
            }

            @Override
            public void answered(JsonNode record) {
                answered.incrementAndGet();
            }
        });
    }

    private void serve(HttpHandler handler) {
        server.createContext("/v1/alerts/import", handler);
    }

    private static void answerEachLine(HttpExchange exchange, boolean whole) throws IOException {
        assertThat(exchange.getRequestURI()).hasQuery("format=siaga&notify=false");
        exchange.sendResponseHeaders(200, 0);
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8));
                OutputStream out = exchange.getResponseBody()) {
            int records = 0;
            while (lines.readLine() != null) {
                records++;
                out.write(("{\"record\":" + records + ",\"source\":\"" + PADDING + "\",\"outcome\":\"CREATED\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            if (whole) {
                out.write(("{\"summary\":{\"records\":" + records + "}}\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
