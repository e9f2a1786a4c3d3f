package siaga.alerts.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static siaga.alerts.attachment.Documents.report;
import static siaga.alerts.attachment.Uploads.as;
import static siaga.alerts.attachment.Uploads.attached;
import static siaga.alerts.attachment.Uploads.content;
import static siaga.alerts.attachment.Uploads.distributed;
import static siaga.alerts.attachment.Uploads.upload;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.alerts.storage.BlobStore;
import siaga.alerts.storage.Spool;
import siaga.alerts.storage.Spooled;
import siaga.alerts.storage.StorageSettings;
import siaga.stack.TokenResource;

/** What is left when something breaks off: all of a document or nothing of it. */
@QuarkusTest
@WithEngines
class AttachmentSurvivalTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    TestMembers members;

    @Inject
    BlobStore store;

    @Inject
    Spool spool;

    @Inject
    OrphanSweep sweep;

    @Inject
    StorageSettings settings;

    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void aProcessThatDiesBeforeTheRowLeavesNothingThatAnybodySees() throws IOException {
        String alert = distributed();
        byte[] report = report();
        Spooled orphan = spool.receive(new ByteArrayInputStream(report), Long.MAX_VALUE);
        store.put(orphan);

        as("KR-MFDS").get("/v1/alerts/" + alert + "/attachments").then().body("items", hasSize(0));
        sweep.sweep(Instant.now().minusSeconds(60));
        assertThat(store.has(orphan.digest())).as("an upload may be under way").isTrue();

        String id = attached("KR-MFDS", alert, report);
        sweep.sweep(Instant.now().plusSeconds(60));
        assertThat(as("KR-MFDS").get(content(alert, id)).asByteArray()).isEqualTo(report);
    }

    @Test
    void aContentGoesWithTheLastAttachmentThatNamesIt() throws IOException {
        String alert = distributed();
        byte[] report = report();
        String one = attached("KR-MFDS", alert, report);
        String other = attached("MY-NPRA", alert, report);
        Spooled same = spool.receive(new ByteArrayInputStream(report), Long.MAX_VALUE);
        same.close();

        Uploads.act(as("KR-MFDS"), alert, one, "withdraw", AttachmentExamples.WITHDRAWAL)
                .then()
                .statusCode(200);
        sweep.sweep(Instant.now().plusSeconds(60));
        assertThat(as("KR-MFDS").get(content(alert, other)).asByteArray()).isEqualTo(report);

        Uploads.act(as("MY-NPRA"), alert, other, "withdraw", AttachmentExamples.WITHDRAWAL)
                .then()
                .statusCode(200);
        assertThat(sweep.sweep(Instant.now().plusSeconds(60))).isPositive();
        assertThat(store.has(same.digest())).isFalse();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        String alert = distributed();
        try (Socket socket = opened(alert, 1_000_000)) {
            socket.getOutputStream().write(report(200_000));
            socket.getOutputStream().flush();
            await().until(() -> onTheirWay() == 1);
        }

        await().until(() -> onTheirWay() == 0);
        as("KR-MFDS").get("/v1/alerts/" + alert + "/attachments").then().body("items", hasSize(0));
    }

    @Test
    void theLargestDocumentGoesInAndOut() throws Exception {
        String alert = distributed();
        byte[] report = report((int) AttachmentUpload.MOST);
        HttpResponse<String> added = sent(alert, BodyPublishers.ofByteArray(report));
        assertThat(added.statusCode()).isEqualTo(201);

        HttpResponse<InputStream> read = HTTP.send(
                HttpRequest.newBuilder(service.resolve(
                                added.headers().firstValue("Location").orElseThrow() + "/content"))
                        .header("Authorization", "Bearer " + token())
                        .build(),
                BodyHandlers.ofInputStream());

        try (InputStream body = read.body()) {
            Spooled arrived = spool.receive(body, AttachmentUpload.MOST);
            arrived.close();
            assertThat(read.headers().firstValue("Repr-Digest")).hasValue(DigestHeader.of(arrived.digest()));
        }
    }

    @Test
    void aByteMoreIsTooMuchWhetherAnnouncedOrNot() throws Exception {
        String alert = distributed();
        int size = (int) AttachmentUpload.MOST + 1;

        try (Socket socket = opened(alert, size)) {
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
        assertThat(sent(alert, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(report(size))))
                        .statusCode())
                .isEqualTo(413);

        await().until(() -> onTheirWay() == 0);
        as("KR-MFDS").get("/v1/alerts/" + alert + "/attachments").then().body("items", hasSize(0));
    }

    @Test
    void aDamagedDocumentDoesNotArriveWhole() throws IOException {
        String alert = distributed();
        byte[] report = report(500_000);
        String id = attached("KR-MFDS", alert, report);
        String sha256 = as("KR-MFDS").get(Uploads.path(alert, id)).path("sha256");
        byte[] damaged = report.clone();
        damaged[400_000] ^= 1;
        Files.write(
                settings.directory()
                        .resolve("blobs")
                        .resolve(sha256.substring(0, 2))
                        .resolve(sha256),
                damaged);

        HttpRequest request = HttpRequest.newBuilder(service.resolve(content(alert, id)))
                .header("Authorization", "Bearer " + token())
                .timeout(Duration.ofSeconds(20))
                .build();
        assertThatThrownBy(() -> HTTP.send(request, BodyHandlers.ofByteArray())).isInstanceOf(IOException.class);

        // The one who has it sends it again, and it is whole.
        upload(as("KR-MFDS"), alert, report).then().statusCode(201);
        assertThat(as("KR-MFDS").get(content(alert, id)).asByteArray()).isEqualTo(report);
    }

    /** The head of an upload has been sent, and nothing of the body. */
    private Socket opened(String alert, int length) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST " + address(alert) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                                + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\nContent-Length: " + length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private HttpResponse<String> sent(String alert, BodyPublisher body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(service.resolve(address(alert)))
                        .header("Authorization", "Bearer " + token())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .timeout(Duration.ofSeconds(60))
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String address(String alert) {
        return "/v1/alerts/" + alert + "/attachments?kind=OTHER&name=report.pdf";
    }

    private static String token() {
        return TokenResource.system("KR-MFDS", "officer");
    }

    private long onTheirWay() {
        Path incoming = settings.directory().resolve("incoming");
        try (Stream<Path> files = Files.list(incoming)) {
            return files.count();
        } catch (IOException e) {
            return 0;
        }
    }
}
