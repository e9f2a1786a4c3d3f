package siaga.alerts.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static siaga.alerts.attachment.Documents.report;
import static siaga.alerts.attachment.Uploads.act;
import static siaga.alerts.attachment.Uploads.as;
import static siaga.alerts.attachment.Uploads.attached;
import static siaga.alerts.attachment.Uploads.content;
import static siaga.alerts.attachment.Uploads.distribute;
import static siaga.alerts.attachment.Uploads.distributed;
import static siaga.alerts.attachment.Uploads.draft;
import static siaga.alerts.attachment.Uploads.id;
import static siaga.alerts.attachment.Uploads.path;
import static siaga.alerts.attachment.Uploads.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.WithEngines;
import siaga.contracts.event.Matter;

/** Who may know of a document, who is told of it, and how that is changed. */
@QuarkusTest
@WithEngines
class AttachmentSharingTest {

    private static final String TO_MALAYSIA =
            "{\"tlp\":\"AMBER_STRICT\",\"audience\":{\"agencies\":[\"MY-NPRA\"]},\"reason\":\"The seller is watched.\"}";

    @Inject
    TestMembers members;

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void members() throws Exception {
        members.seed();
    }

    @Test
    void aDocumentMayBeForFewerThanTheAlert() {
        String alert = distributed();
        String id = id(upload(
                as("KR-MFDS").queryParam("tlp", "AMBER_STRICT").queryParam("agencies", "MY-NPRA"), alert, report()));

        for (String reader : List.of("KR-MFDS", "MY-NPRA", "ID-BPOM")) {
            as(reader).get(content(alert, id)).then().statusCode(200);
        }
        for (String other : List.of("SG-HSA", "KR-BUSAN", "TH-FDA")) {
            as(other).get(path(alert, id)).then().statusCode(404);
            as(other).get(content(alert, id)).then().statusCode(404);
        }
        as("SG-HSA").get("/v1/alerts/" + alert + "/attachments").then().body("items", hasSize(0));
        as("MY-NPRA").get(path(alert, id)).then().body("audience", nullValue());
        as("ID-BPOM").get(path(alert, id)).then().body("audience.agencies", contains("MY-NPRA"));
    }

    @Test
    void aDocumentIsNeverForMoreThanTheAlert() {
        String alert = distributed();

        upload(as("KR-MFDS").queryParam("tlp", "GREEN"), alert, report())
                .then()
                .statusCode(422)
                .body("errors.code", contains("wider"));
        String id = id(upload(as("KR-MFDS").queryParam("agencies", "TH-FDA"), alert, report()));
        as("TH-FDA").get(path(alert, id)).then().statusCode(404);
    }

    @Test
    void withoutClearanceThereIsOnlyAMarkerThatSaysWhomToAsk() {
        String alert = distributed();
        String id = id(upload(as("KR-MFDS").queryParam("compartment", "LAW_ENFORCEMENT"), alert, report()));

        as("SG-HSA")
                .get("/v1/alerts/" + alert + "/attachments")
                .then()
                .body("items[0].keySet().size()", equalTo(4))
                .body("items[0].id", equalTo(id))
                .body("items[0].redacted", equalTo(true))
                .body("items[0].compartment", equalTo("LAW_ENFORCEMENT"))
                .body("items[0].contact", equalTo("KR-MFDS"));
        as("SG-HSA").get(content(alert, id)).then().statusCode(403).body("detail", containsString("KR-MFDS"));
        for (String cleared : List.of("ID-POLRI", "ID-BPOM", "KR-MFDS")) {
            as(cleared).get(content(alert, id)).then().statusCode(200);
        }
        assertThat(told(alert).getFirst().tells())
                .contains("ID-POLRI", "ID-BPOM", "KR-MFDS")
                .doesNotContain("SG-HSA");
    }

    @Test
    void aDocumentOfADistributedAlertIsToldOfAndOneOfADraftIsNot() {
        String alert = draft();
        attached("ID-BPOM", alert, report());
        assertThat(told(alert)).isEmpty();
        distribute(alert);

        String id = id(upload(as("KR-MFDS").queryParam("agencies", "MY-NPRA"), alert, report()));

        Matter told = told(alert).getFirst();
        assertThat(told.id()).isEqualTo(UUID.fromString(id));
        assertThat(told.kind()).isEqualTo("ANALYTICAL_REPORT");
        assertThat(told.href()).isEqualTo(path(alert, id));
        assertThat(told.sharing().author()).isEqualTo("KR-MFDS");
        assertThat(told.sharing().audience().agencies()).containsExactly("MY-NPRA");
        assertThat(acts(alert)).filteredOn("attachment.add"::equals).hasSize(2);
    }

    @Test
    void itsAuthorSharesItWithFewerAndOnlyTheOriginWithMore() {
        String alert = distributed();
        String id = attached("KR-MFDS", alert, report());

        act(as("SG-HSA"), alert, id, "sharing", TO_MALAYSIA).then().statusCode(403);
        act(as("KR-MFDS"), alert, id, "sharing", TO_MALAYSIA)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("tlp", equalTo("AMBER_STRICT"));
        as("SG-HSA").get(content(alert, id)).then().statusCode(404);

        String wider = "{\"tlp\":\"AMBER\",\"audience\":{\"agencies\":[\"MY-NPRA\",\"SG-HSA\"]}}";
        act(as("KR-MFDS"), alert, id, "sharing", wider).then().statusCode(403);
        act(as("ID-BPOM", "officer"), alert, id, "sharing", wider).then().statusCode(403);
        act(as("ID-BPOM"), alert, id, "sharing", "{\"tlp\":\"GREEN\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("wider"));
        act(as("ID-BPOM"), alert, id, "sharing", "{}").then().statusCode(422);
        act(as("ID-BPOM"), alert, id, "sharing", wider).then().statusCode(200);
        as("SG-HSA").get(content(alert, id)).then().statusCode(200);

        assertThat(acts(alert)).contains("attachment.share", "attachment.loosen");
        assertThat(told(alert).getLast().tells()).isEqualTo(Set.of("SG-HSA"));
    }

    @Test
    void ofAWithdrawnDocumentOnlyThatItWasThereStays() {
        String alert = distributed();
        byte[] report = report();
        String id = attached("KR-MFDS", alert, report);

        act(as("SG-HSA"), alert, id, "withdraw", AttachmentExamples.WITHDRAWAL)
                .then()
                .statusCode(403);
        as("KR-MFDS")
                .post(path(alert, id) + "/withdraw")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        act(as("KR-MFDS"), alert, id, "withdraw", AttachmentExamples.WITHDRAWAL)
                .then()
                .statusCode(200);

        as("SG-HSA")
                .get(path(alert, id))
                .then()
                .statusCode(200)
                .body("kind", equalTo("ANALYTICAL_REPORT"))
                .body("reason", containsString("mixed up two samples"))
                .body("withdrawnAt", notNullValue())
                .body("name", nullValue())
                .body("sha256", nullValue())
                .body("contentHref", nullValue());
        as("SG-HSA").get(content(alert, id)).then().statusCode(404);
        as("KR-MFDS").get(content(alert, id)).then().statusCode(404);
        act(as("ID-BPOM"), alert, id, "withdraw", AttachmentExamples.WITHDRAWAL)
                .then()
                .statusCode(409);
        assertThat(told(alert).getLast().state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void beforeDistributionADocumentIsRemovedAndNotWithdrawn() {
        String alert = draft();
        String id = attached("ID-BPOM", alert, report());

        act(as("ID-BPOM"), alert, id, "withdraw", AttachmentExamples.WITHDRAWAL)
                .then()
                .statusCode(409)
                .body("detail", containsString("DRAFT"));
    }

    /** What the audit trail has of documents after distribution is what was told. */
    private List<Matter> told(String alert) {
        List<?> rows = database.createNativeQuery("""
                        select details::text
                        from audit
                        where alert_id = :alert
                          and act like 'attachment.%'
                          and act not in ('attachment.share', 'attachment.remove')
                          and at >= (select distributed_at from alert where id = :alert)
                        order by id
                        """)
                .setParameter("alert", UUID.fromString(alert))
                .getResultList();
        return rows.stream().map(row -> matter((String) row)).toList();
    }

    private Matter matter(String json) {
        try {
            return mapper.readValue(json, Matter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> acts(String alert) {
        return database.createNativeQuery("select act from audit where alert_id = :alert order by id")
                .setParameter("alert", UUID.fromString(alert))
                .getResultList();
    }
}
