package siaga.alerts.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import siaga.alerts.storage.BlobStore;
import siaga.alerts.storage.Spool;
import siaga.alerts.storage.Spooled;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Audience;
import siaga.contracts.vocabulary.AttachmentKind;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.caller.Caller;
import siaga.kit.idempotency.Answer;
import siaga.kit.idempotency.Idempotency;
import siaga.kit.problem.Problem;

/**
 * Takes a document in: to a temporary place while its digest is made, then for good under the digest, then the row that
 * names it. A process that dies in between leaves bytes that nobody can see, and the sweep removes them.
 */
@ApplicationScoped
class AttachmentUpload {

    /** Bytes: 50 MiB (api.md, sizes). */
    static final long MOST = 50L << 20;

    private static final Logger LOG = Logger.getLogger(AttachmentUpload.class);

    private final AttachmentKeeping keeping;
    private final Spool spool;
    private final BlobStore store;
    private final Idempotency idempotency;

    AttachmentUpload(AttachmentKeeping keeping, Spool spool, BlobStore store, Idempotency idempotency) {
        this.keeping = keeping;
        this.spool = spool;
        this.store = store;
        this.idempotency = idempotency;
    }

    /** What the sender announces about the body. */
    record Announced(
            @Nullable Long length,
            @Nullable String contentDigest,
            @Nullable String reprDigest) {}

    /** What makes two uploads the same. */
    record Sent(
            AttachmentKind kind,
            String name,
            @Nullable Tlp tlp,
            @Nullable Compartment compartment,
            @Nullable Audience audience,
            String sha256,
            long size) {}

    /** The answer to the upload, the first time and every time it is sent again. */
    Response receive(
            Caller caller,
            String id,
            @Nullable String key,
            NewAttachment wanted,
            Announced announced,
            InputStream body) {
        Idempotency.requireKey(key);
        keeping.requireWelcome(caller, id, wanted);
        if (announced.length() != null && announced.length() > MOST) {
            throw tooLarge();
        }
        try (Spooled content = spool.receive(body, MOST)) {
            AcceptedType type = judged(content, wanted, announced);
            store.put(content);
            Sent sent = new Sent(
                    wanted.kind,
                    wanted.name,
                    wanted.tlp,
                    wanted.compartment,
                    wanted.audience(),
                    content.digest().hex(),
                    content.size());
            return idempotency.once(
                    caller,
                    key,
                    "POST /v1/alerts/" + id + "/attachments",
                    sent,
                    () -> answer(caller, id, wanted, content, type));
        } catch (Spool.TooLong e) {
            throw tooLarge();
        } catch (Spool.BrokenOff e) {
            throw new Problem(ProblemType.MALFORMED_BODY, "The upload broke off. Send it again with the same key.");
        } catch (UncheckedIOException e) {
            throw away(e.getCause());
        } catch (IOException e) {
            throw away(e);
        }
    }

    private Answer answer(Caller caller, String id, NewAttachment wanted, Spooled content, AcceptedType type) {
        try {
            AttachmentView.Tagged added = keeping.add(caller, id, wanted, content, type);
            return Answer.created(added.view().href(), added.etag(), added.view());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AcceptedType judged(Spooled content, NewAttachment wanted, Announced announced) throws IOException {
        List<Violation> violations = new ArrayList<>();
        violations.addAll(DigestHeader.violations(DigestHeader.CONTENT, announced.contentDigest(), content.digest()));
        violations.addAll(
                DigestHeader.violations(DigestHeader.REPRESENTATION, announced.reprDigest(), content.digest()));
        Optional<AcceptedType> type = Optional.empty();
        if (content.size() == 0) {
            violations.add(new Violation("", "empty", "The body is empty."));
        } else {
            String sniffed = SniffedType.of(content.file(), wanted.name);
            type = AcceptedType.of(sniffed);
            type.ifPresentOrElse(
                    accepted -> violations.addAll(fitting(accepted, wanted)),
                    () -> violations.add(new Violation(
                            "",
                            "type-refused",
                            "The content is `" + sniffed + "`. Taken are: " + AcceptedType.listed()
                                    + "; Office documents without macros, in their present formats.")));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return type.orElseThrow();
    }

    /** A name that promises something else would open with another program than the one it is for. */
    private static List<Violation> fitting(AcceptedType type, NewAttachment wanted) {
        List<Violation> violations = new ArrayList<>();
        if (!type.fits(wanted.name)) {
            violations.add(new Violation(
                    "name",
                    "extension",
                    "The content is `" + type.mediaType() + "`: let the name end with `." + type.extension() + "`."));
        }
        if (wanted.kind == AttachmentKind.PICTURE && !type.picture()) {
            violations.add(new Violation("kind", "type-refused", "The content is no picture."));
        }
        return violations;
    }

    private static Problem tooLarge() {
        return new Problem(ProblemType.TOO_LARGE, "An attachment may hold 50 MiB.");
    }

    private static Problem away(IOException cause) {
        LOG.warnf("An attachment could not be kept cause=%s", cause);
        return new Problem(
                ProblemType.UNAVAILABLE, "The attachment store is not available at the moment; nothing was added.");
    }
}
