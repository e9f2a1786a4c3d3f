package siaga.alerts.attachment;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.sharing.Audience;
import siaga.contracts.vocabulary.AttachmentKind;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;

/**
 * A document of an alert as one caller sees it. Without clearance for its compartment only {@code id}, {@code redacted},
 * {@code compartment} and {@code contact} are there; of a withdrawn one neither name nor content.
 *
 * @param size bytes
 * @param mediaType what the bytes are, found out from them
 * @param sha256 64 hexadecimal digits
 * @param author code of the agency that it comes from
 * @param tlp the label that counts, its own or the alert's; null for a draft without a label
 * @param audience its own; shown to its author and the origin only
 * @param compartment null for every reader
 * @param href where this is read
 * @param contentHref where the bytes are read
 * @param redacted true when the caller is not cleared
 * @param contact whom to ask for it, when redacted
 */
@Schema(name = "Attachment")
record AttachmentView(
        UUID id,
        @Nullable AttachmentKind kind,
        @Nullable String name,
        @Nullable Long size,
        @Nullable String mediaType,
        @Nullable String sha256,
        @Nullable String author,
        @Nullable Instant addedAt,
        @Nullable Tlp tlp,
        @Nullable Audience audience,
        @Nullable Compartment compartment,
        @Nullable String href,
        @Nullable String contentHref,
        @Nullable Instant withdrawnAt,
        @Nullable String reason,
        @Nullable Boolean redacted,
        @Nullable String contact) {

    static AttachmentView of(Attachment attachment, AlertFile file, Caller caller) {
        if (!attachment.openTo(caller.agency(), file)) {
            return redacted(attachment);
        }
        boolean withdrawn = attachment.withdrawn();
        boolean ofKeeper = attachment.ofAuthor(caller) || file.ofOrigin(caller.agency());
        String href = href(attachment, file);
        return new AttachmentView(
                attachment.id(),
                attachment.kind(),
                withdrawn ? null : attachment.name(),
                withdrawn ? null : attachment.size(),
                withdrawn ? null : attachment.mediaType(),
                withdrawn ? null : attachment.sha256().hex(),
                attachment.author(),
                attachment.addedAt(),
                label(attachment, file),
                ofKeeper ? attachment.sharing().audience() : null,
                attachment.compartment(),
                href,
                withdrawn ? null : href + "/content",
                withdrawn ? attachment.withdrawal().at() : null,
                withdrawn ? attachment.withdrawal().reason() : null,
                null,
                null);
    }

    /** With its entity tag, which moves whenever something of it may. */
    record Tagged(AttachmentView view, String etag) {

        Response answer() {
            return Response.ok(view).header(HttpHeaders.ETAG, etag).build();
        }
    }

    static Tagged tagged(Attachment attachment, AlertFile file, Caller caller) {
        AttachmentView view = of(attachment, file, caller);
        String seen = view.redacted() == null ? "" : ".redacted";
        return new Tagged(view, "\"" + attachment.revision() + "." + file.version() + seen + "\"");
    }

    /** Relative to the gateway. */
    static String href(Attachment attachment, AlertFile file) {
        return file.href() + "/attachments/" + attachment.id();
    }

    /** A draft's document may have been labelled before the alert was: the narrower of the two counts. */
    private static @Nullable Tlp label(Attachment attachment, AlertFile file) {
        Tlp ofAlert = file.content().tlp();
        if (ofAlert == null) {
            return attachment.sharing().tlp();
        }
        Tlp own = attachment.sharing().label(file.shared());
        return own.widerThan(ofAlert) ? ofAlert : own;
    }

    private static AttachmentView redacted(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                attachment.compartment(),
                null,
                null,
                null,
                null,
                true,
                attachment.author());
    }
}
