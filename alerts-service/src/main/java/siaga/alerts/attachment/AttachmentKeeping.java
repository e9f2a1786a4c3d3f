package siaga.alerts.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.storage.BlobStore;
import siaga.alerts.storage.Spooled;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Matter;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.SharedAnnex;
import siaga.contracts.sharing.SharingPolicy;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;
import siaga.kit.text.Remark;
import siaga.kit.time.UuidSource;

/** Adds documents to alerts, and removes and withdraws them. */
@ApplicationScoped
class AttachmentKeeping {

    /** So many that are handed out may belong to one alert. */
    static final int MOST = 100;

    private final AlertFiles alerts;
    private final Attachments attachments;
    private final AttachmentAccess access;
    private final BlobStore store;
    private final UuidSource uuids;
    private final Clock clock;

    AttachmentKeeping(
            AlertFiles alerts,
            Attachments attachments,
            AttachmentAccess access,
            BlobStore store,
            UuidSource uuids,
            Clock clock) {
        this.alerts = alerts;
        this.attachments = attachments;
        this.access = access;
        this.store = store;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** What can be refused before the bytes are read is refused then. */
    @Transactional
    void requireWelcome(Caller caller, String id, NewAttachment wanted) {
        AlertFile file = alerts.toRead(caller, id);
        access.requireWriter(file, caller);
        List<Violation> violations = new ArrayList<>(FileName.violations(wanted.name, "name"));
        if (wanted.kind == null) {
            violations.add(new Violation("kind", "required", "What the document is."));
        }
        violations.addAll(AnnexRules.violations(
                labelToCheck(file, annex(caller, wanted)), wanted.audience(), file.directory(), ""));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    /**
     * Adds a document whose bytes are kept. Told to everybody who may see what is in it, once the alert is distributed.
     *
     * @throws IOException when it cannot be said whether the bytes are kept
     */
    @Transactional(rollbackOn = IOException.class)
    AttachmentView.Tagged add(Caller caller, String id, NewAttachment wanted, Spooled content, AcceptedType type)
            throws IOException {
        AlertFile file = alerts.toChange(caller, id);
        access.requireWriter(file, caller);
        access.requireOpen(file);
        SharedAnnex sharing = annex(caller, wanted);
        requireWithin(file, sharing, "tlp");
        if (attachments.count(file.id()) >= MOST) {
            throw refused("", "too-many", "An alert holds " + MOST + " attachments.");
        }
        requireKept(content);
        Instant now = clock.instant();
        Attachment added = new Attachment(
                uuids.next(),
                file.id(),
                1,
                wanted.kind,
                wanted.name,
                type.mediaType(),
                content.size(),
                content.digest(),
                now,
                sharing,
                wanted.compartment,
                null);
        attachments.insert(added);
        tell(caller, file, "attachment.add", AlertEventType.ATTACHMENT_ADDED, added, openTo(added, file), null, now);
        return AttachmentView.tagged(added, file, caller);
    }

    /** Removes a document without a trace in the interface; for its author's agency, before distribution. */
    @Transactional
    void remove(Caller caller, String id, String attachment) {
        AlertFile file = alerts.toChange(caller, id);
        Attachment removed = access.known(file, attachment, caller);
        access.requireWriter(file, caller);
        if (file.status().afterDistribution()) {
            throw AttachmentAccess.wrongState("The alert is " + file.status() + ": withdraw the attachment instead.");
        }
        access.requireOpen(file);
        attachments.delete(removed.id());
        Map<String, String> details = Map.of(
                "id", removed.id().toString(),
                "name", removed.name(),
                "sha256", removed.sha256().hex());
        alerts.note(caller, file, "attachment.remove", details, null, clock.instant());
    }

    /** Hands it out to nobody any more; that there was one, and why it is gone, stays. */
    @Transactional
    AttachmentView.Tagged withdraw(Caller caller, String id, String attachment, @Nullable String reason) {
        AlertFile file = alerts.toChange(caller, id);
        Attachment before = access.known(file, attachment, caller);
        access.requireKeeper(file, before, caller);
        if (!file.status().afterDistribution()) {
            throw AttachmentAccess.wrongState("The alert is " + file.status() + ": remove the attachment instead.");
        }
        requireHandedOut(before);
        String why = Remark.needed(reason, "/reason");
        Instant now = clock.instant();
        Attachment withdrawn = before.withdrawn(now, why);
        attachments.update(withdrawn);
        tell(
                caller,
                file,
                "attachment.withdraw",
                AlertEventType.ATTACHMENT_WITHDRAWN,
                withdrawn,
                openTo(withdrawn, file),
                why,
                now);
        return AttachmentView.tagged(withdrawn, file, caller);
    }

    static void requireHandedOut(Attachment attachment) {
        if (attachment.withdrawn()) {
            throw AttachmentAccess.wrongState("The attachment is withdrawn.");
        }
    }

    /** 422 when the label would be wider than the alert's. */
    static void requireWithin(AlertFile file, SharedAnnex sharing, String pointer) {
        if (file.content().tlp() != null && SharingPolicy.loosens(file.shared(), sharing)) {
            throw refused(
                    pointer,
                    "wider",
                    "Not wider than the alert, which is " + file.content().tlp() + ".");
        }
    }

    /** The label against which an audience of its own is held; null when it is the alert's affair. */
    static @Nullable Tlp labelToCheck(AlertFile file, SharedAnnex sharing) {
        Tlp ofAlert = file.content().tlp();
        if (ofAlert == null) {
            return sharing.tlp();
        }
        boolean asTheAlert = sharing.audience() == null && (sharing.tlp() == null || sharing.tlp() == ofAlert);
        return asTheAlert ? null : sharing.label(file.shared());
    }

    static Problem refused(String pointer, String code, String detail) {
        return Problem.invalid(List.of(new Violation(pointer, code, detail)));
    }

    /** One event and one audit row. */
    private void tell(
            Caller caller,
            AlertFile file,
            String act,
            AlertEventType type,
            Attachment attachment,
            @Nullable Set<String> tells,
            @Nullable String reason,
            Instant at) {
        alerts.tell(caller, file, act, type, matter(attachment, file, tells), List.of(), reason, at);
    }

    static Matter matter(Attachment attachment, AlertFile file, @Nullable Set<String> tells) {
        return new Matter(
                attachment.id(),
                attachment.kind().name(),
                attachment.withdrawn() ? "WITHDRAWN" : null,
                AttachmentView.href(attachment, file),
                attachment.sharing().asTheAlert() ? null : attachment.sharing(),
                tells);
    }

    /** Whom an entry about it concerns; null for everybody who may know of it. */
    private static @Nullable Set<String> openTo(Attachment attachment, AlertFile file) {
        return attachment.compartment() == null
                ? null
                : file.directory().all().stream()
                        .map(Member::code)
                        .filter(agency -> attachment.openTo(agency, file))
                        .collect(Collectors.toSet());
    }

    /** Between keeping the bytes and naming them here, the sweep may have found that nobody names them. */
    private void requireKept(Spooled content) throws IOException {
        attachments.hold(content.digest());
        if (!store.has(content.digest())) {
            throw new IOException("the content was swept away while it was added");
        }
    }

    private static SharedAnnex annex(Caller caller, NewAttachment wanted) {
        return new SharedAnnex(caller.agency(), caller.person(), wanted.tlp, wanted.audience());
    }
}
