package siaga.alerts.attachment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemDetail;
import siaga.kit.caller.CallerOfRequest;

/** The bytes of a document. */
@Path("/v1/alerts/{id}/attachments/{attachment}/content")
@Tag(name = "Attachments")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.WILDCARD)
public class AttachmentContentResource {

    private final AttachmentReading reading;
    private final AttachmentContent content;
    private final CallerOfRequest caller;

    AttachmentContentResource(AttachmentReading reading, AttachmentContent content, CallerOfRequest caller) {
        this.reading = reading;
        this.content = content;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "downloadAttachment",
            summary = "Read the bytes of a document",
            description =
                    "For whoever may see the document and is cleared for its compartment; 403 names whom to ask without the"
                            + " clearance, 404 for everybody else and for what was withdrawn. `Range` reads a part, so that an"
                            + " interrupted download is resumed, with `If-Range` only if it is still the same; several ranges at"
                            + " once give the whole. A whole answer is compared with its digest on the way and broken off before"
                            + " its end when it is damaged: compare what arrived with `Repr-Digest`.")
    @APIResponse(
            responseCode = "200",
            description = "All of it, of the type that was found in it, as something to be saved.",
            headers = {
                @Header(
                        name = "Repr-Digest",
                        description = "SHA-256 of the whole document: " + AttachmentExamples.REPR_DIGEST,
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "ETag",
                        description = "The digest again: " + AttachmentExamples.ETAG,
                        schema = @Schema(implementation = String.class)),
                @Header(name = "Accept-Ranges", schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Content-Disposition",
                        description = "The name under which to save it.",
                        schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "sibutramine", value = AttachmentExamples.BYTES)))
    @APIResponse(
            responseCode = "206",
            description = "The part asked for.",
            headers =
                    @Header(
                            name = "Content-Range",
                            description = "Such as `bytes 200000-482132/482133`.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "rest", value = "…")))
    @APIResponse(responseCode = "304", description = "You have it: `If-None-Match` names its digest.")
    @APIResponse(
            responseCode = "416",
            description = "The range begins behind the end; `Content-Range` says where that is.",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(ref = "#/components/schemas/Problem"),
                            examples =
                                    @ExampleObject(
                                            name = "behind",
                                            value =
                                                    "{\"type\": \"/problems/range-not-satisfiable\", \"status\": 416, \"title\": \"There"
                                                            + " is no such range\", \"detail\": \"The content has 482133 bytes.\"}")))
    public Response download(
            @Parameter(description = AttachmentExamples.ALERT, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(example = AttachmentExamples.ID) @PathParam("attachment") String attachment,
            @Parameter(description = "One range of bytes.", example = "bytes=200000-") @HeaderParam("Range") @Nullable
                    String range,
            @Parameter(description = "The ETag for which the range is meant.", example = AttachmentExamples.ETAG)
                    @HeaderParam("If-Range")
                    @Nullable
                    String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return content.answer(
                reading.content(caller.get(), id, attachment, ifNoneMatch).answer(),
                new AttachmentContent.Wanted(range, ifRange, ifNoneMatch, true));
    }

    @HEAD
    @Operation(
            operationId = "describeAttachmentContent",
            summary = "Read how long the bytes of a document are, and their digest",
            description =
                    "For whoever may read them: the head of the answer to GET, without the bytes; 416 when a range"
                            + " begins behind the end.")
    @APIResponse(responseCode = "200", description = "The headers of the whole.")
    @APIResponse(responseCode = "206", description = "The headers of the part asked for.")
    @APIResponse(responseCode = "304", description = "You have it: `If-None-Match` names its digest.")
    public Response describe(
            @Parameter(description = AttachmentExamples.ALERT, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(example = AttachmentExamples.ID) @PathParam("attachment") String attachment,
            @Parameter(description = "One range of bytes.", example = "bytes=200000-") @HeaderParam("Range") @Nullable
                    String range,
            @Parameter(description = "The ETag for which the range is meant.", example = AttachmentExamples.ETAG)
                    @HeaderParam("If-Range")
                    @Nullable
                    String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return content.answer(
                reading.content(caller.get(), id, attachment, "*").answer(),
                new AttachmentContent.Wanted(range, ifRange, ifNoneMatch, false));
    }
}
