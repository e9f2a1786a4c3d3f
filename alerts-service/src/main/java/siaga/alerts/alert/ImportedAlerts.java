package siaga.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import siaga.alerts.alert.AlertAccess.Readable;
import siaga.alerts.codelist.CodeListDirectory;
import siaga.alerts.codelist.CodeLists;
import siaga.alerts.content.AlertContent;
import siaga.alerts.member.Directory;
import siaga.alerts.member.MemberDirectory;
import siaga.alerts.rules.SubmissionRules;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.problem.Violation;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;
import siaga.kit.time.UuidSource;

/** Takes records of other systems in, each in a transaction of its own; taking one in again changes nothing. */
@ApplicationScoped
public class ImportedAlerts {

    private final Alerts alerts;
    private final AlertAccess access;
    private final ContentJson json;
    private final AlertEvents events;
    private final ActRecord record;
    private final MemberDirectory directory;
    private final CodeListDirectory codes;
    private final UuidSource uuids;
    private final Clock clock;

    ImportedAlerts(
            Alerts alerts,
            AlertAccess access,
            ContentJson json,
            AlertEvents events,
            ActRecord record,
            MemberDirectory directory,
            CodeListDirectory codes,
            UuidSource uuids,
            Clock clock) {
        this.alerts = alerts;
        this.access = access;
        this.json = json;
        this.events = events;
        this.record = record;
        this.directory = directory;
        this.codes = codes;
        this.uuids = uuids;
        this.clock = clock;
    }

    /**
     * Stores the record, unless it is there unchanged.
     *
     * @throws Problem with every violation when the record cannot become an alert; nothing is stored then
     */
    @Transactional
    public ImportOutcome store(Caller caller, ImportedAlert imported) {
        requireRight(caller, imported);
        if (imported.official()) {
            requireSubmittable(imported.content());
        }
        claim(imported);
        Optional<Alert> known = alerts.findBySourceForUpdate(imported.source(), imported.number());
        return known.isEmpty() ? create(caller, imported) : update(caller, known.get(), imported);
    }

    private void requireRight(Caller caller, ImportedAlert imported) {
        if (imported.official()) {
            caller.require(Role.CONTACT_POINT);
        } else {
            caller.require(Role.OFFICER, Role.VALIDATOR, Role.CONTACT_POINT);
        }
        access.activeMember(caller);
    }

    /** Two imports of one file at the same time follow one another, record by record. */
    private void claim(ImportedAlert imported) {
        EntityManager database = alerts.getEntityManager();
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:record, 1))")
                .setParameter("record", imported.source() + "\n" + imported.number())
                .getSingleResult();
    }

    private ImportOutcome create(Caller caller, ImportedAlert imported) {
        Instant now = clock.instant();
        AlertContent content = imported.content();
        Alert alert = new Alert(uuids.next(), caller.agency(), caller.person(), content, json.write(content), now);
        alert.sourceScheme = imported.source();
        alert.sourceNumber = imported.number();
        alert.sourceFingerprint = imported.fingerprint();
        if (imported.official()) {
            alert.distributeOnImport(alerts.nextReference(now), now);
        }
        alerts.add(alert, content, caller.actor(), now);
        keepOriginal(alert, imported);
        note(
                caller,
                imported,
                new Readable(alert, content, directory.now()),
                now,
                () -> events.distributed(alert, content, caller, now));
        return new ImportOutcome(ImportOutcome.Kind.CREATED, alert.id, alert.reference, alert.version);
    }

    private ImportOutcome update(Caller caller, Alert alert, ImportedAlert imported) {
        requireSameImporter(caller, alert);
        AlertContent before = json.read(alert.content);
        if (Arrays.equals(alert.sourceFingerprint, imported.fingerprint())) {
            boolean same = before.equals(imported.content());
            return outcome(same ? ImportOutcome.Kind.UNCHANGED : ImportOutcome.Kind.WORDING_ONLY, alert);
        }
        if (olderThan(before, imported)) {
            return outcome(ImportOutcome.Kind.OLDER_EDITION, alert);
        }
        Act.IMPORT.requirePossibleIn(imported.official() ? alert.status : AlertStatus.DISTRIBUTED);
        if (!imported.official()) {
            Act.EDIT.requirePossibleIn(alert.status);
        }
        Instant now = clock.instant();
        alert.sourceFingerprint = imported.fingerprint();
        alert.rewrite(imported.content(), json.write(imported.content()));
        alerts.addVersion(alert, imported.content(), caller.actor(), now);
        keepOriginal(alert, imported);
        note(
                caller,
                imported,
                new Readable(alert, imported.content(), directory.now()),
                now,
                () -> events.amended(alert, before, imported.content(), caller, now));
        return outcome(ImportOutcome.Kind.CHANGED, alert);
    }

    /** A historical backfill reaches nobody and starts no clock; a draft reaches nobody, and its own clock starts. */
    private void note(Caller caller, ImportedAlert imported, Readable read, Instant now, Supplier<AlertEvent> event) {
        if (!imported.official()) {
            record.quietly(Act.IMPORT, caller, read, now, null);
        } else if (imported.announced()) {
            record.told(Act.IMPORT, caller, read, now, null, event.get());
        } else {
            record.quietly(Act.IMPORT.word(), caller, read, now, null, null);
        }
    }

    /** A file may hold several editions of a record; read again from its beginning it must not turn the clock back. */
    private static boolean olderThan(AlertContent known, ImportedAlert imported) {
        return imported.edition() != null
                && known.riskKnownAt() != null
                && imported.edition().isBefore(known.riskKnownAt());
    }

    /** What one agency took in is that agency's alert; another may not change it by importing the source too. */
    private static void requireSameImporter(Caller caller, Alert alert) {
        if (!alert.origin.equals(caller.agency())) {
            throw Problem.forbidden("This record was imported by " + alert.origin + ", who keeps it.");
        }
    }

    /**
     * What keeps a public source's record from being distributed: every rule but those on what it may leave open, and on
     * codes that have been retired here, since a source goes on in its own terms.
     */
    public static List<Violation> violations(AlertContent content, Directory directory, CodeLists codes, Clock clock) {
        return SubmissionRules.violations(content, directory, codes, clock).stream()
                .filter(violation -> !leftOpen(violation) && !violation.code().equals(SubmissionRules.RETIRED_CODE))
                .toList();
    }

    private void requireSubmittable(AlertContent content) {
        List<Violation> violations = violations(content, directory.now(), codes.now(), clock);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    /** What a public source may not say, and nobody may make up in its place. */
    private static boolean leftOpen(Violation violation) {
        return violation.code().equals("required")
                && (violation.pointer().equals("/basis")
                        || violation.pointer().matches("/distribution/flags/\\d+/reason"));
    }

    private void keepOriginal(Alert alert, ImportedAlert imported) {
        alerts.getEntityManager()
                .createNativeQuery("""
                        insert into alert_source_record (alert_id, version, original)
                        values (:alert, :version, :original)
                        """)
                .setParameter("alert", alert.id)
                .setParameter("version", alert.version)
                .setParameter("original", imported.original())
                .executeUpdate();
    }

    private static ImportOutcome outcome(ImportOutcome.Kind kind, Alert alert) {
        return new ImportOutcome(kind, alert.id, alert.reference, alert.version);
    }
}
