package siaga.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.gateway.GatewayTest;
import siaga.gateway.world.Client;
import siaga.gateway.world.World;

/** What callers see when a service is slow, full, away or breaks off. The tests' gateway waits 1 s for an answer. */
@GatewayTest
class FailuresTest {

    World world;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private Client client;

    @BeforeEach
    void forget() {
        client = new Client(port);
        world.alerts().reset();
        world.agencies().reset();
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsGivenUp() {
        world.alerts().behave(request -> {});

        HttpResponse<String> answer = client.get("/v1/alerts", token());

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("/problems/upstream-timeout", "traceId");
    }

    @Test
    void aReadThatWaitsForNewsIsGivenLonger() {
        world.agencies()
                .behave(request -> io.vertx.core.Vertx.currentContext()
                        .owner()
                        .setTimer(1_500, id -> request.response().end("{}")));

        assertThat(client.get("/v1/changes?wait=2s", token()).statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatBreaksOffBeforeItsAnswerIsABadUpstream() {
        world.alerts().behave(request -> request.connection().close());

        HttpResponse<String> answer =
                client.send(client.request("/v1/alerts", token()).POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("/problems/bad-upstream");
        assertThat(world.alerts().seen()).hasSize(1);
    }

    @Test
    void aReadOnAConnectionThatHadGoneStaleIsRepeated() {
        AtomicBoolean closed = new AtomicBoolean();
        world.alerts().behave(request -> {
            if (closed.compareAndSet(false, true)) {
                request.connection().close();
            } else {
                request.response().end("{}");
            }
        });

        assertThat(client.get("/v1/alerts", token()).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerThatBreaksOffIsNeverTakenForWhole() throws IOException {
        world.alerts().behave(request -> {
            request.response().setChunked(true).write(Buffer.buffer("half"));
            request.connection().close();
        });

        String answer = client.rawExchange(
                "GET /v1/alerts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token() + "\r\n\r\n");

        assertThat(answer).doesNotContain("\r\n0\r\n\r\n");
    }

    @Test
    void anAnswerShorterThanItsLengthIsNeverTakenForWhole() throws IOException {
        world.alerts().behave(request -> {
            request.response().putHeader("Content-Length", "100").write(Buffer.buffer("half"));
            request.connection().close();
        });

        String answer = client.rawExchange(
                "GET /v1/alerts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token() + "\r\n\r\n");

        assertThat(answer)
                .satisfiesAnyOf(
                        nothing -> assertThat(nothing).isEmpty(),
                        cut -> assertThat(cut).contains("100").endsWith("half"));
    }

    @Test
    void aCallerThatLeavesIsNotWorkedForAnyLonger() throws IOException {
        CompletableFuture<Void> left = new CompletableFuture<>();
        AtomicBoolean arrived = new AtomicBoolean();
        world.agencies().behave(request -> {
            request.response().exceptionHandler(e -> {});
            request.connection().closeHandler(v -> left.complete(null));
            arrived.set(true);
        });

        try (Socket socket = client.raw()) {
            socket.getOutputStream()
                    .write(("GET /v1/changes?wait=2s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().untilTrue(arrived);
        }

        await().atMost(java.time.Duration.ofSeconds(2)).until(left::isDone);
    }

    @Test
    void moreThanThePoolAndItsQueueHoldAreSentAwayAtOnce() {
        AtomicInteger arrived = new AtomicInteger();
        world.alerts().behave(request -> arrived.incrementAndGet());
        String token = token();

        List<HttpResponse<String>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> client.get("/v1/alerts", token), Thread::startVirtualThread))
                .limit(20)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).anySatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("/problems/unavailable");
        });
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 504).hasSizeGreaterThanOrEqualTo(8);
    }

    private String token() {
        return world.issuer().token("ID-BPOM");
    }
}
