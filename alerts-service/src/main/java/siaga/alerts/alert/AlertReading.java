package siaga.alerts.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.ledger.Noted;
import siaga.alerts.ledger.PendingRead;
import siaga.alerts.ledger.ReadLedger;
import siaga.alerts.ledger.ReadWay;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.kit.caller.Caller;
import siaga.kit.etag.ETags;
import siaga.kit.problem.Problem;

/** Reads alerts as a caller may see them. */
@ApplicationScoped
class AlertReading {

    private final AlertAccess access;
    private final Alerts alerts;
    private final ContentJson json;
    private final Redaction redaction;
    private final ReadLedger ledger;

    AlertReading(AlertAccess access, Alerts alerts, ContentJson json, Redaction redaction, ReadLedger ledger) {
        this.access = access;
        this.alerts = alerts;
        this.json = json;
        this.redaction = redaction;
        this.ledger = ledger;
    }

    /**
     * A view with its entity tag.
     *
     * @param view null when the caller has it already
     */
    record Read(@Nullable ObjectNode view, String etag) {}

    /**
     * A line in the history.
     *
     * @param distributedAt null for a version that only the origin has seen
     */
    record VersionLine(
            int version, Instant changedAt, @Nullable Instant distributedAt, String href) {}

    /**
     * A record as it was published.
     *
     * @param version of the alert that it was read into
     */
    record SourceRecord(String scheme, @Nullable String number, int version, String original) {}

    /**
     * The alert, or a version of it.
     *
     * @param ifNoneMatch entity tags of what the caller has
     */
    @Transactional
    Noted<Read> read(Caller caller, String id, @Nullable Integer version, @Nullable String ifNoneMatch) {
        Readable read = access.toRead(id, caller);
        Alert alert = read.alert();
        boolean current = version == null || version == alert.version;
        AlertVersion earlier = current ? null : access.version(read, version, caller);
        String etag = earlier == null ? alert.etag() : "\"" + version + "@" + alert.revision + "\"";
        if (ETags.matches(ifNoneMatch, etag)) {
            return new Noted<>(new Read(null, etag), PendingRead.NOTHING);
        }
        PendingRead noted = version == null
                ? ledger.note(caller, alert.id, alert.version, ReadWay.ITEM)
                : ledger.note(caller, alert.id, version, ReadWay.VERSION);
        ObjectNode view = earlier == null
                ? view(read, caller)
                : redaction.view(read, json.read(earlier.content), earlier.version, caller);
        return new Noted<>(new Read(view, etag), noted);
    }

    /** With what stands in its place, for whoever may know that too. */
    ObjectNode view(Readable read, Caller caller) {
        ObjectNode view = redaction.view(read, caller);
        UUID successor = read.alert().supersededBy;
        if (successor != null) {
            alerts.findByIdOptional(successor)
                    .filter(alert -> access.mayKnow(alert, caller))
                    .ifPresent(alert -> view.put("supersededBy", alert.reference));
        }
        return view;
    }

    @Transactional
    List<VersionLine> versions(Caller caller, String id) {
        Readable read = access.toRead(id, caller);
        UUID alert = read.alert().id;
        return alerts.versions(read.alert()).stream()
                .filter(version -> access.mayRead(read, version, caller))
                .map(version -> new VersionLine(
                        version.version,
                        version.changedAt,
                        version.distributedAt,
                        "/v1/alerts/" + alert + "/versions/" + version.version))
                .toList();
    }

    @Transactional
    Noted<SourceRecord> source(Caller caller, String id) {
        Readable read = access.toRead(id, caller);
        Alert alert = read.alert();
        boolean hidden = alert.status == AlertStatus.WITHDRAWN && !read.ofOrigin(caller);
        if (hidden || alert.sourceScheme == null) {
            throw Problem.notFound();
        }
        PendingRead noted = ledger.note(caller, alert.id, alert.version, ReadWay.SOURCE);
        EntityManager database = alerts.getEntityManager();
        Object[] row = (Object[])
                database.createNativeQuery("""
                        select version, original
                        from alert_source_record
                        where alert_id = :alert
                        order by version desc
                        limit 1
                        """).setParameter("alert", alert.id).getSingleResult();
        SourceRecord record =
                new SourceRecord(alert.sourceScheme, alert.sourceNumber, ((Number) row[0]).intValue(), (String) row[1]);
        return new Noted<>(record, noted);
    }
}
