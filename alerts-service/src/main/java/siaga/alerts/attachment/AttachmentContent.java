package siaga.alerts.attachment;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import siaga.alerts.storage.BlobStore;
import siaga.contracts.problem.ProblemDetail;
import siaga.contracts.problem.ProblemType;
import siaga.kit.etag.ETags;
import siaga.kit.problem.Problem;

/** Hands the bytes of a document out, whole or in part (RFC 9110 13 and 14), as something to be saved and not shown. */
@ApplicationScoped
class AttachmentContent {

    private static final Logger LOG = Logger.getLogger(AttachmentContent.class);

    private static final int PIECE = 1 << 16;

    private final BlobStore store;

    AttachmentContent(BlobStore store) {
        this.store = store;
    }

    /**
     * What the caller wants of it.
     *
     * @param body false for the head alone
     */
    record Wanted(
            @Nullable String range,
            @Nullable String ifRange,
            @Nullable String ifNoneMatch,
            boolean body) {}

    Response answer(Attachment attachment, Wanted wanted) {
        String etag = attachment.contentTag();
        if (ETags.matches(wanted.ifNoneMatch(), etag)) {
            return described(Response.notModified(), attachment, etag).build();
        }
        boolean asItWas = wanted.ifRange() == null || wanted.ifRange().strip().equals(etag);
        try {
            Optional<ByteRange> range = ByteRange.of(asItWas ? wanted.range() : null, attachment.size());
            return range.isPresent()
                    ? part(attachment, range.get(), etag, wanted.body())
                    : whole(attachment, etag, wanted.body());
        } catch (ByteRange.Unsatisfiable e) {
            return unsatisfiable(attachment);
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("the content of attachment " + attachment.id() + " is not kept", e);
        } catch (IOException e) {
            LOG.warnf("An attachment could not be read attachment=%s cause=%s", attachment.id(), e);
            throw new Problem(ProblemType.UNAVAILABLE, "The attachment store is not available at the moment.");
        }
    }

    private Response whole(Attachment attachment, String etag, boolean body) throws IOException {
        ResponseBuilder answer =
                described(Response.ok(), attachment, etag).header(HttpHeaders.CONTENT_LENGTH, attachment.size());
        return body
                ? answer.entity(copied(store.readWhole(attachment.sha256(), attachment.size())))
                        .build()
                : answer.build();
    }

    private Response part(Attachment attachment, ByteRange range, String etag, boolean body) throws IOException {
        ResponseBuilder answer = described(Response.status(Response.Status.PARTIAL_CONTENT), attachment, etag)
                .header("Content-Range", range.of(attachment.size()))
                .header(HttpHeaders.CONTENT_LENGTH, range.length());
        return body
                ? answer.entity(copied(store.read(attachment.sha256(), range.from(), range.length())))
                        .build()
                : answer.build();
    }

    private static ResponseBuilder described(ResponseBuilder answer, Attachment attachment, String etag) {
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CONTENT_TYPE, attachment.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(attachment.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(DigestHeader.REPRESENTATION, DigestHeader.of(attachment.sha256()))
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox");
    }

    /** What cannot be read breaks the answer off before its announced end: nobody can take it for whole. */
    private static StreamingOutput copied(InputStream content) {
        return out -> {
            try (content) {
                byte[] piece = new byte[PIECE];
                for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                    if (!written(out, piece, read)) {
                        return;
                    }
                }
            }
        };
    }

    /** A receiver that has gone away is nobody's fault. */
    private static boolean written(OutputStream out, byte[] piece, int length) {
        try {
            out.write(piece, 0, length);
            return true;
        } catch (IOException e) {
            LOG.debugf("A download broke off cause=%s", e.getMessage());
            return false;
        }
    }

    private static Response unsatisfiable(Attachment attachment) {
        ProblemDetail problem = ProblemDetail.of(
                ProblemType.RANGE_NOT_SATISFIABLE,
                "The content has " + attachment.size() + " bytes.",
                null,
                Span.current().getSpanContext().getTraceId(),
                List.of());
        return Response.status(ProblemType.RANGE_NOT_SATISFIABLE.status())
                .type(ProblemDetail.MEDIA_TYPE)
                .header("Content-Range", "bytes */" + attachment.size())
                .entity(problem)
                .build();
    }
}
