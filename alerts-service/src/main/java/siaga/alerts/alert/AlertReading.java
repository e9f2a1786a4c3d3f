package siaga.alerts.alert;

import com.fasterxml.jackson.annotation.JsonRawValue;
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
    private final AmendmentVerification amendments;
    private final ReadLedger ledger;
    private final AlertClocks clocks;
    private final DutyContacts duty;
    private final ObjectMapper mapper;

    AlertReading(
            AlertAccess access,
            Alerts alerts,
            ContentJson json,
            Redaction redaction,
            AmendmentVerification amendments,
            ReadLedger ledger,
            AlertClocks clocks,
            DutyContacts duty,
            ObjectMapper mapper) {
        this.access = access;
        this.alerts = alerts;
        this.json = json;
        this.redaction = redaction;
        this.amendments = amendments;
        this.ledger = ledger;
        this.clocks = clocks;
        this.duty = duty;
        this.mapper = mapper;
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
        // Who is not at work holds for a while only, so that whoever has the alert needs it again.
        if (ETags.matches(ifNoneMatch, etag) && duty.outOfHours(read, caller).isEmpty()) {
            return new Noted<>(new Read(null, etag), PendingRead.NOTHING);
        }
        PendingRead noted = version == null
                ? ledger.note(caller, alert.id, alert.version, ReadWay.ITEM)
                : ledger.note(caller, alert.id, version, ReadWay.VERSION);
        ObjectNode view = earlier == null
                ? view(read, caller)
                : timed(redaction.view(read, json.read(earlier.content), earlier.version, caller), read, caller);
        return new Noted<>(new Read(view, etag), noted);
    }

    /** With its times, with what stands in its place, for whoever may know that too, and with what waits for the desk. */
    ObjectNode view(Readable read, Caller caller) {
        ObjectNode view = timed(redaction.view(read, caller), read, caller);
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

    /**
     * What changed up to a version.
     *
     * @param from the version to compare with; null for the one before it that the caller may read, or for nothing at all
     *     when it is the first of those
     */
    @Transactional
    Noted<String> diff(Caller caller, String id, int version, @Nullable Integer from) {
        Readable read = access.toRead(id, caller);
        ObjectNode after = version(read, access.version(read, version, caller), caller);
        ObjectNode before = from != null
                ? version(read, access.version(read, from, caller), caller)
                : alerts.versions(read.alert()).reversed().stream()
                        .filter(earlier -> earlier.version < version && access.mayRead(read, earlier, caller))
                        .findFirst()
                        .map(earlier -> version(read, earlier, caller))
                        .orElseGet(after::objectNode);
        PendingRead noted = ledger.note(caller, read.alert().id, version, ReadWay.VERSION);
        return new Noted<>(VersionDiff.between(before, after), noted);
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
