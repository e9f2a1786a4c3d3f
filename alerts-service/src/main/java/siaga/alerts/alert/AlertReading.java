package siaga.alerts.alert;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.alert.AlertView.NotifyClock;
import siaga.alerts.alert.DutyContacts.DutyContact;
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
    private final AlertClocks clocks;
    private final DutyContacts duty;
    private final ObjectMapper mapper;

    AlertReading(
            AlertAccess access,
            Alerts alerts,
            ContentJson json,
            Redaction redaction,
            AlertClocks clocks,
            DutyContacts duty,
            ObjectMapper mapper) {
        this.access = access;
        this.alerts = alerts;
        this.json = json;
        this.redaction = redaction;
        this.clocks = clocks;
        this.duty = duty;
        this.mapper = mapper;
    }

    /** A view with its entity tag. */
    record Read(ObjectNode view, String etag) {

        /** Whether it holds for a while only, so that whoever has it needs it again. */
        boolean momentary() {
            return view.has("duty");
        }
    }

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
        ObjectNode view = timed(redaction.view(read, json.read(earlier.content), version, caller), read, caller);
        return new Read(view, "\"" + version + "@" + read.alert().revision + "\"");
    }

    /** With its times, and with what stands in its place, for whoever may know that too. */
    ObjectNode view(Readable read, Caller caller) {
        ObjectNode view = timed(redaction.view(read, caller), read, caller);
        UUID successor = read.alert().supersededBy;
        if (successor != null) {
            alerts.findByIdOptional(successor)
                    .filter(alert -> access.mayKnow(alert, caller))
                    .ifPresent(alert -> view.put("supersededBy", alert.reference));
        }
        return view;
    }

    private ObjectNode timed(ObjectNode view, Readable read, Caller caller) {
        if (read.alert().status == AlertStatus.WITHDRAWN && !read.ofOrigin(caller)) {
            return view;
        }
        if (!read.hides("/dates/riskKnownAt", caller.agency())) {
            clocks.toNotify(read.alert().id)
                    .map(NotifyClock::of)
                    .ifPresent(time -> view.set("notifyClock", mapper.valueToTree(time)));
        }
        List<DutyContact> contacts = duty.outOfHours(read, caller);
        return contacts.isEmpty() ? view : view.set("duty", mapper.valueToTree(contacts));
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
