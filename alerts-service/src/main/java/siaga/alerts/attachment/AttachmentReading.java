package siaga.alerts.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.alert.AlertFiles;
import siaga.alerts.ledger.Noted;
import siaga.alerts.ledger.PendingRead;
import siaga.alerts.ledger.ReadLedger;
import siaga.alerts.ledger.ReadWay;
import siaga.contracts.problem.ProblemType;
import siaga.kit.caller.Caller;
import siaga.kit.etag.ETags;
import siaga.kit.page.Cursor;
import siaga.kit.page.Page;
import siaga.kit.page.PageLimit;
import siaga.kit.problem.Problem;

/** Reads the documents of an alert, as far as the caller may know of them. */
@ApplicationScoped
class AttachmentReading {

    private final AlertFiles alerts;
    private final Attachments attachments;
    private final AttachmentAccess access;
    private final ReadLedger ledger;

    AttachmentReading(AlertFiles alerts, Attachments attachments, AttachmentAccess access, ReadLedger ledger) {
        this.alerts = alerts;
        this.attachments = attachments;
        this.access = access;
        this.ledger = ledger;
    }

    @Transactional
    Page<AttachmentView> page(Caller caller, String id, @Nullable Integer limit, @Nullable String after) {
        int size = PageLimit.of(limit, PageLimit.MOST, PageLimit.DEFAULT);
        AlertFile file = alerts.toReadWhole(caller, id);
        UUID position = after == null ? null : position(after);
        // At most some hundreds: the policy itself decides on each, and no total is told.
        List<Attachment> known = attachments.of(file.id()).stream()
                .filter(attachment -> file.mayRead(attachment.sharing(), caller))
                .filter(attachment ->
                        position == null || attachment.id().toString().compareTo(position.toString()) > 0)
                .limit(size + 1L)
                .toList();
        return Page.of(known, size, attachment -> Cursor.of(attachment.id()))
                .map(attachment -> AttachmentView.of(attachment, file, caller));
    }

    @Transactional
    AttachmentView.Tagged one(Caller caller, String id, String attachment) {
        AlertFile file = alerts.toReadWhole(caller, id);
        return AttachmentView.tagged(access.known(file, attachment, caller), file, caller);
    }

    /**
     * The one place where the content of a document is granted to a caller: who passes here reads it.
     *
     * @param has entity tags of what the caller has already, or {@code *} when only the head is asked for
     * @return what to hand out, once the read stands in the ledger
     */
    @Transactional
    Noted<Attachment> content(Caller caller, String id, String attachment, @Nullable String has) {
        AlertFile file = alerts.toReadWhole(caller, id);
        Attachment known = access.known(file, attachment, caller);
        if (!known.openTo(caller.agency(), file)) {
            throw Problem.forbidden("Your agency is not cleared for " + known.compartment() + "; ask " + known.author()
                    + ", from which it comes.");
        }
        if (known.withdrawn()) {
            throw new Problem(ProblemType.NOT_FOUND, "The attachment was withdrawn; its metadata says why.");
        }
        PendingRead noted = ETags.matches(has, known.contentTag())
                ? PendingRead.NOTHING
                : ledger.note(
                        caller,
                        List.of(new ReadLedger.What(
                                file.id(), file.version(), known.id().toString())),
                        ReadWay.ATTACHMENT);
        return new Noted<>(known, noted);
    }

    private static UUID position(String after) {
        try {
            return UUID.fromString(Cursor.parse(after, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw Cursor.unreadable();
        }
    }
}
