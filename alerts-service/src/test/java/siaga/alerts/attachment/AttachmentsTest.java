package siaga.alerts.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.attachment.Documents.report;
import static siaga.alerts.attachment.Documents.text;
import static siaga.alerts.attachment.Uploads.as;
import static siaga.alerts.attachment.Uploads.attached;
import static siaga.alerts.attachment.Uploads.content;
import static siaga.alerts.attachment.Uploads.distribute;
import static siaga.alerts.attachment.Uploads.distributed;
import static siaga.alerts.attachment.Uploads.draft;
import static siaga.alerts.attachment.Uploads.path;
import static siaga.alerts.attachment.Uploads.upload;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;

/** Sending documents in and reading them. */
@QuarkusTest
@WithEngines
class AttachmentsTest {

    @Inject
    TestMembers members;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void aReportIsReadAsItWasSent() throws Exception {
        String alert = distributed();
        byte[] report = report(300_000);
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(report);

        Response added = upload(as("KR-MFDS"), alert, report);
        added.then()
                .statusCode(201)
                .header("Location", containsString("/v1/alerts/" + alert + "/attachments/"))
                .header("ETag", notNullValue())
                .body("kind", equalTo("ANALYTICAL_REPORT"))
                .body("name", equalTo("sibutramine-lab-report.pdf"))
                .body("size", equalTo(300_000))
                .body("mediaType", equalTo("application/pdf"))
                .body("sha256", equalTo(HexFormat.of().formatHex(sha256)))
                .body("author", equalTo("KR-MFDS"))
                .body("tlp", equalTo("AMBER"));
        String id = added.path("id");

        as("MY-NPRA").get("/v1/alerts/" + alert + "/attachments").then().body("items.id", contains(id));
        String etag = as("MY-NPRA")
                .get(path(alert, id))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as("MY-NPRA").header("If-None-Match", etag).get(path(alert, id)).then().statusCode(304);
        Response read = as("MY-NPRA").get(content(alert, id));
        read.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", "300000")
                .header("ETag", '"' + HexFormat.of().formatHex(sha256) + '"')
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":")
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", containsString("filename*=UTF-8''sibutramine-lab-report.pdf"));
        assertThat(read.asByteArray()).isEqualTo(report);
    }

    @Test
    void anInterruptedDownloadIsResumed() {
        String alert = distributed();
        byte[] report = report(10_000);
        String id = attached("ID-BPOM", alert, report);
        String etag = as("SG-HSA")
                .head(content(alert, id))
                .then()
                .statusCode(200)
                .header("Content-Length", "10000")
                .extract()
                .header("ETag");

        Response rest = as("SG-HSA")
                .header("Range", "bytes=4000-")
                .header("If-Range", etag)
                .get(content(alert, id));
        rest.then()
                .statusCode(206)
                .header("Content-Range", "bytes 4000-9999/10000")
                .header("Content-Length", "6000");
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(report, 4_000, 10_000));
        as("SG-HSA")
                .header("Range", "bytes=4000-")
                .header("If-Range", "\"another\"")
                .get(content(alert, id))
                .then()
                .statusCode(200)
                .header("Content-Length", "10000");
        as("SG-HSA")
                .header("Range", "bytes=10000-")
                .get(content(alert, id))
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */10000")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/range-not-satisfiable"));
        as("SG-HSA")
                .header("If-None-Match", etag)
                .get(content(alert, id))
                .then()
                .statusCode(304);
    }

    @Test
    void theDigestThatIsAnnouncedIsVerified() throws Exception {
        String alert = distributed();
        byte[] report = report();
        String right = "sha-256=:"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(report))
                + ":";

        upload(as("KR-MFDS").header("Content-Digest", right).header("Repr-Digest", right), alert, report)
                .then()
                .statusCode(201);
        upload(as("KR-MFDS").header("Repr-Digest", right), alert, report())
                .then()
                .statusCode(422)
                .body("errors.code", contains("digest-mismatch"))
                .body("errors.pointer", contains("Repr-Digest"));
        as("KR-MFDS").get("/v1/alerts/" + alert + "/attachments").then().body("items", hasSize(1));
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce() {
        String alert = distributed();

        as("KR-MFDS")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/pdf")
                .queryParam("name", "../x.pdf")
                .queryParam("agencies", "XX-NONE")
                .queryParam("persons", "kim@KR-MFDS")
                .body(report())
                .post("/v1/alerts/" + alert + "/attachments")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("name", "kind", "agencies", "persons"));
        upload(as("KR-MFDS").queryParam("name", "report.pdf"), alert, "OTHER", new byte[0])
                .then()
                .statusCode(422)
                .body("errors.code", contains("empty"));
        upload(as("KR-MFDS").queryParam("name", "report.pdf"), alert, "OTHER", text("#!/bin/sh\n"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("type-refused"));
        upload(as("KR-MFDS").queryParam("name", "report.exe"), alert, "PICTURE", report())
                .then()
                .statusCode(422)
                .body("errors.code", contains("extension", "type-refused"));
        as("KR-MFDS")
                .contentType("application/pdf")
                .body(report())
                .post("/v1/alerts/" + alert + "/attachments?kind=OTHER&name=x.pdf")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
    }

    @Test
    void formsAndCodedBodiesAreNotTaken() {
        String alert = distributed();

        as("KR-MFDS")
                .header("Idempotency-Key", UUID.randomUUID())
                .multiPart("file", "x.pdf", report())
                .post("/v1/alerts/" + alert + "/attachments?kind=OTHER&name=x.pdf")
                .then()
                .statusCode(415);
        upload(as("KR-MFDS").header("Content-Encoding", "gzip"), alert, report())
                .then()
                .statusCode(415);
    }

    @Test
    void theSameUploadSentAgainIsAnsweredTheSameAndStoredOnce() {
        String alert = distributed();
        byte[] report = report();
        String key = UUID.randomUUID().toString();

        String first =
                sentUnder(key, alert, report).then().statusCode(201).extract().path("id");
        sentUnder(key, alert, report).then().statusCode(201).body("id", equalTo(first));
        sentUnder(key, alert, report()).then().statusCode(422).body("type", containsString("idempotency-key-reused"));

        as("KR-MFDS").get("/v1/alerts/" + alert + "/attachments").then().body("items.id", contains(first));
    }

    private static Response sentUnder(String key, String alert, byte[] report) {
        return as("KR-MFDS")
                .header("Idempotency-Key", key)
                .contentType("application/pdf")
                .body(report)
                .post("/v1/alerts/" + alert + "/attachments?kind=OTHER&name=x.pdf");
    }

    @Test
    void aDraftsDocumentsAreTheOriginsUntilTheAlertIsDistributed() {
        String alert = draft();
        String id = attached("ID-BPOM", alert, report());
        String superfluous = attached("ID-BPOM", alert, report());

        as("KR-MFDS").get(path(alert, id)).then().statusCode(404);
        upload(as("KR-MFDS"), alert, report()).then().statusCode(404);
        as("ID-BPOM", "auditor").delete(path(alert, superfluous)).then().statusCode(403);
        as("ID-BPOM").delete(path(alert, superfluous)).then().statusCode(204);
        as("ID-BPOM").get(path(alert, superfluous)).then().statusCode(404);
        distribute(alert);

        as("KR-MFDS").get(content(alert, id)).then().statusCode(200);
        as("ID-BPOM").delete(path(alert, id)).then().statusCode(409).body("detail", containsString("DISTRIBUTED"));
    }

    @Test
    void onlyThoseWhoWriteForAnAgencyThatReadsTheAlertAttach() {
        String alert = distributed();

        upload(as("TH-FDA"), alert, report()).then().statusCode(404);
        upload(as("VN-DAV"), alert, report()).then().statusCode(404);
        upload(as("KR-MFDS", "auditor"), alert, report()).then().statusCode(403);
        upload(as("KR-MFDS", "officer"), alert, report()).then().statusCode(201);
    }

    @Test
    void nothingIsAttachedToAnAlertThatHasEnded() {
        String alert = distributed();
        String id = attached("KR-MFDS", alert, report());
        withdraw(alert);

        upload(as("ID-BPOM"), alert, report()).then().statusCode(409).body("detail", containsString("WITHDRAWN"));
        as("KR-MFDS").get("/v1/alerts/" + alert + "/attachments").then().statusCode(404);
        as("KR-MFDS").get(content(alert, id)).then().statusCode(404);
        as("ID-BPOM").get(content(alert, id)).then().statusCode(200);
    }

    private static void withdraw(String alert) {
        as("ID-BPOM")
                .contentType("application/json")
                .body("{\"reason\":\"Two samples were mixed up.\"}")
                .post("/v1/alerts/" + alert + "/withdraw")
                .then()
                .statusCode(200);
    }

    @Test
    void aListIsReadInPages() {
        String alert = distributed();
        String first = attached("ID-BPOM", alert, report());
        String second = attached("KR-MFDS", alert, report());
        String third = attached("SG-HSA", alert, report());

        String next = list(as("MY-NPRA"), alert)
                .then()
                .body("items.id", contains(first, second))
                .extract()
                .path("next");
        list(as("MY-NPRA").queryParam("after", next), alert)
                .then()
                .body("items.id", contains(third))
                .body("next", nullValue());
        list(as("MY-NPRA").queryParam("after", "bm9uZQ"), alert).then().statusCode(400);
        as("MY-NPRA").get("/v1/alerts/" + alert + "/attachments?page=2").then().statusCode(400);
    }

    private static Response list(RequestSpecification by, String alert) {
        return by.queryParam("limit", 2).get("/v1/alerts/" + alert + "/attachments");
    }

    @Test
    void anAlertHoldsSoManyAndNoMore() {
        String alert = distributed();
        byte[] report = report();
        for (int i = 0; i < AttachmentKeeping.MOST; i++) {
            attached("KR-MFDS", alert, report);
        }

        upload(as("KR-MFDS"), alert, report).then().statusCode(422).body("errors.code", hasItem("too-many"));
    }

    @Test
    void whatIsNoIdIsNotFound() {
        String alert = distributed();

        as("KR-MFDS").get(path(alert, "nothing")).then().statusCode(404);
        as("KR-MFDS").get(path(alert, UUID.randomUUID().toString())).then().statusCode(404);
    }
}
