package siaga.alerts.alert;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** Reads alerts as a caller may see them. */
@ApplicationScoped
class AlertReading {

    private final AlertAccess access;
    private final Alerts alerts;
    private final ContentJson json;
    private final Redaction redaction;
    private final AmendmentVerification amendments;

    AlertReading(
            AlertAccess access,
            Alerts alerts,
            ContentJson json,
            Redaction redaction,
            AmendmentVerification amendments) {
        this.access = access;
        this.alerts = alerts;
        this.json = json;
        this.redaction = redaction;
        this.amendments = amendments;
    }

    /** A view with its entity tag. */
    record Read(ObjectNode view, String etag) {}

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

    @Transactional
    Read read(Caller caller, String id, @Nullable Integer version) {
        Readable read = access.toRead(id, caller);
        if (version == null || version == read.alert().version) {
            return new Read(view(read, caller), read.alert().etag());
        }
        AlertVersion earlier = access.version(read, version, caller);
        ObjectNode view = redaction.view(read, json.read(earlier.content), version, caller);
        return new Read(view, "\"" + version + "@" + read.alert().revision + "\"");
    }

    /** With what stands in its place, for whoever may know that too, and with what waits for the desk. */
    ObjectNode view(Readable read, Caller caller) {
        ObjectNode view = redaction.view(read, caller);
        UUID successor = read.alert().supersededBy;
        if (successor != null) {
            alerts.findByIdOptional(successor)
                    .filter(alert -> access.mayKnow(alert, caller))
                    .ifPresent(alert -> view.put("supersededBy", alert.reference));
        }
        if (amendments.shows(read, caller)) {
            view.putObject("amendment")
                    .put("askedAt", read.alert().amendmentAskedAt.toString())
                    .put("href", "/v1/alerts/" + read.alert().id + "/amendment");
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

    /**
     * What changed up to a version.
     *
     * @param from the version to compare with; null for the one before it that the caller may read, or for nothing at all
     *     when it is the first of those
     */
    @Transactional
    String diff(Caller caller, String id, int version, @Nullable Integer from) {
        Readable read = access.toRead(id, caller);
        ObjectNode after = version(read, access.version(read, version, caller), caller);
        if (from != null) {
            return VersionDiff.between(version(read, access.version(read, from, caller), caller), after);
        }
        ObjectNode before = alerts.versions(read.alert()).reversed().stream()
                .filter(earlier -> earlier.version < version && access.mayRead(read, earlier, caller))
                .findFirst()
                .map(earlier -> version(read, earlier, caller))
                .orElseGet(after::objectNode);
        return VersionDiff.between(before, after);
    }

    private ObjectNode version(Readable read, AlertVersion version, Caller caller) {
        return redaction.view(read, json.read(version.content), version.version, caller);
    }

    /**
     * A change that waits for the desk.
     *
     * @param diff from what the alert says now
     * @param proposed the alert as it would be
     */
    record AmendmentView(Instant askedAt, @JsonRawValue String diff, ObjectNode proposed) {}

    /** For the origin and the desk; 404 for everybody else, and when none waits. */
    @Transactional
    AmendmentView amendment(Caller caller, String id) {
        Readable read = access.toRead(id, caller);
        if (!amendments.shows(read, caller)) {
            throw Problem.notFound();
        }
        ObjectNode proposed = redaction.view(read, amendments.proposed(read), read.alert().version + 1, caller);
        return new AmendmentView(
                read.alert().amendmentAskedAt, VersionDiff.between(redaction.view(read, caller), proposed), proposed);
    }

    @Transactional
    SourceRecord source(Caller caller, String id) {
        Readable read = access.toRead(id, caller);
        Alert alert = read.alert();
        boolean hidden = alert.status == AlertStatus.WITHDRAWN && !read.ofOrigin(caller);
        if (hidden || alert.sourceScheme == null) {
            throw Problem.notFound();
        }
        EntityManager database = alerts.getEntityManager();
        Object[] row = (Object[])
                database.createNativeQuery("""
                        select version, original
                        from alert_source_record
                        where alert_id = :alert
                        order by version desc
                        limit 1
                        """).setParameter("alert", alert.id).getSingleResult();
        return new SourceRecord(alert.sourceScheme, alert.sourceNumber, ((Number) row[0]).intValue(), (String) row[1]);
    }
}
