package siaga.alerts.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.storage.Sha256;
import siaga.contracts.sharing.SharedAnnex;
import siaga.contracts.vocabulary.AttachmentKind;
import siaga.contracts.vocabulary.Compartment;
import siaga.kit.caller.Caller;

/**
 * A document of an alert, without its bytes.
 *
 * @param revision counts the changes of this record, from 1
 * @param mediaType what the bytes are, whatever the sender called them
 * @param size bytes
 * @param sharing how it is shared, and by whom
 * @param compartment null for every reader
 * @param withdrawal null as long as it is handed out
 */
record Attachment(
        UUID id,
        UUID alert,
        int revision,
        AttachmentKind kind,
        String name,
        String mediaType,
        long size,
        Sha256 sha256,
        Instant addedAt,
        SharedAnnex sharing,
        @Nullable Compartment compartment,
        @Nullable Withdrawal withdrawal) {

    record Withdrawal(Instant at, String reason) {}

    /** Code of the agency that it comes from. */
    String author() {
        return sharing.author();
    }

    boolean withdrawn() {
        return withdrawal != null;
    }

    Attachment sharedAs(SharedAnnex then) {
        return new Attachment(
                id, alert, revision + 1, kind, name, mediaType, size, sha256, addedAt, then, compartment, withdrawal);
    }

    Attachment withdrawn(Instant at, String reason) {
        return new Attachment(
                id,
                alert,
                revision + 1,
                kind,
                name,
                mediaType,
                size,
                sha256,
                addedAt,
                sharing,
                compartment,
                new Withdrawal(at, reason));
    }

    /** Whether it belongs to the caller's agency. */
    boolean ofAuthor(Caller caller) {
        return author().equals(caller.agency());
    }

    /** Whether that agency may see what is in it, given that it may know of it. */
    boolean openTo(String agency, AlertFile file) {
        return compartment == null || author().equals(agency) || file.cleared(agency, compartment);
    }

    /** The strong entity tag of its bytes. */
    String contentTag() {
        return "\"" + sha256().hex() + "\"";
    }
}
