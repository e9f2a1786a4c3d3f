package siaga.alerts.attachment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemDetail;
import siaga.contracts.problem.ProblemType;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.etag.ETags;
import siaga.kit.page.Page;
import siaga.kit.problem.Problem;

/** Documents of an alert: adding them, and what is said of them. */
@Path("/v1/alerts/{id}/attachments")
@Tag(name = "Attachments", description = "Documents that belong to an alert, each with a sharing of its own.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {

    private final AttachmentUpload upload;
    private final AttachmentKeeping keeping;
    private final AttachmentReading reading;
    private final CallerOfRequest caller;

    AttachmentsResource(
            AttachmentUpload upload, AttachmentKeeping keeping, AttachmentReading reading, CallerOfRequest caller) {
        this.upload = upload;
        this.keeping = keeping;
        this.reading = reading;
        this.caller = caller;
    }

    /** Names the page type for the interface description. */
    @Schema(name = "AttachmentPage")
    record AttachmentPage(
            List<AttachmentView> items,
            @Nullable String next,
            @Nullable Long total) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addAttachment",
            summary = "Attach a document to an alert",
            description =
                    "Before distribution for officers, validators and contact points of the notifying agency: the document"
                            + " becomes visible with the alert. While the alert is distributed for those of every agency that may"
                            + " read it; whoever may see the document is told. The body is the bytes themselves, 50 MiB at most;"
                            + " what they are is found out from them, whatever `Content-Type` says, and documents, pictures,"
                            + " tables, letters and ZIP archives are taken. With `Content-Digest` or `Repr-Digest` (RFC 9530) the"
                            + " digest is verified before anything is kept. An upload that breaks off leaves nothing; send it"
                            + " again with the same key.")
    @RequestBody(
            required = true,
            description = "The bytes of the document, not encoded.",
            content = {
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples =
                                @ExampleObject(
                                        name = "sibutramine",
                                        summary = "Laboratory report",
                                        value = AttachmentExamples.BYTES)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "any", value = AttachmentExamples.BYTES))
            })
    @APIResponse(
            responseCode = "201",
            description = "Attached.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = AttachmentView.class),
                            examples = @ExampleObject(name = "report", value = AttachmentExamples.ONE)))
    public Response add(
            @Parameter(description = AttachmentExamples.ALERT, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(
                            description =
                                    "1 to 128 printable characters of your choice. The same key with the same bytes and"
                                            + " parameters gives the first answer again.",
                            required = true,
                            example = "sibutramine-report-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Parameter(description = "SHA-256 of the body.", example = AttachmentExamples.REPR_DIGEST)
                    @HeaderParam(DigestHeader.CONTENT)
                    @Nullable
                    String contentDigest,
            @Parameter(description = "The same of the document.", example = AttachmentExamples.REPR_DIGEST)
                    @HeaderParam(DigestHeader.REPRESENTATION)
                    @Nullable
                    String reprDigest,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            @BeanParam NewAttachment wanted,
            InputStream body) {
        requireBytes(type, encoding);
        AttachmentUpload.Announced announced = new AttachmentUpload.Announced(length, contentDigest, reprDigest);
        return upload.receive(caller.get(), id, key, wanted, announced, body);
    }

    @GET
    @Operation(
            operationId = "listAttachments",
            summary = "List the documents of an alert",
            description =
                    "For whoever may see the alert; only the documents that you may know of, the oldest first. One for"
                            + " whose compartment your agency is not cleared is a marker that says whom to ask.")
    @APIResponse(
            responseCode = "200",
            description = "One page; `next`, and the `Link` header, lead to the following one.",
            content =
                    @Content(
                            schema = @Schema(implementation = AttachmentPage.class),
                            examples = @ExampleObject(name = "page", value = AttachmentExamples.PAGE)))
    public Page<AttachmentView> list(
            @Parameter(description = AttachmentExamples.ALERT, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(description = "Items on a page, 1 to 200; 50 when not said.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "`next` of the page before.") @RestQuery @Nullable String after) {
        return reading.page(caller.get(), id, limit, after);
    }

    @GET
    @Path("/{attachment}")
    @Operation(
            operationId = "readAttachment",
            summary = "Read what is said of a document",
            description = "For whoever may know of it; 404 for everybody else, whether it exists or not.")
    @APIResponse(
            responseCode = "200",
            description = "Its metadata; a marker when your agency is not cleared for its compartment.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = AttachmentView.class),
                            examples = {
                                @ExampleObject(name = "report", value = AttachmentExamples.ONE),
                                @ExampleObject(name = "withdrawn", value = AttachmentExamples.WITHDRAWN),
                                @ExampleObject(name = "redacted", value = AttachmentExamples.REDACTED)
                            }))
    @APIResponse(responseCode = "304", description = "You have it: `If-None-Match` names what it is now.")
    public Response read(
            @Parameter(description = AttachmentExamples.ALERT, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(example = AttachmentExamples.ID) @PathParam("attachment") String attachment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        AttachmentView.Tagged read = reading.one(caller.get(), id, attachment);
        return ETags.matches(ifNoneMatch, read.etag())
                ? Response.notModified().header(HttpHeaders.ETAG, read.etag()).build()
                : read.answer();
    }

    @DELETE
    @Path("/{attachment}")
    @Operation(
            operationId = "removeAttachment",
            summary = "Remove a document before distribution",
            description =
                    "For officers, validators and contact points of the notifying agency, until the alert is distributed;"
                            + " 409 from then on: withdraw it.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(
            responseCode = "409",
            description = "The alert is distributed.",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(ref = "#/components/schemas/Problem"),
                            examples =
                                    @ExampleObject(
                                            name = "distributed",
                                            value =
                                                    "{\"type\": \"/problems/wrong-state\", \"status\": 409, \"title\": \"The state does"
                                                            + " not allow it\", \"detail\": \"The alert is DISTRIBUTED: withdraw the"
                                                            + " attachment instead.\"}")))
    public void remove(
            @Parameter(description = AttachmentExamples.ALERT, example = "SG-2026-00042") @PathParam("id") String id,
            @Parameter(example = AttachmentExamples.ID) @PathParam("attachment") String attachment) {
        keeping.remove(caller.get(), id, attachment);
    }

    /** A form would be kept with its boundaries, and a compressed document under the digest of what nobody reads. */
    private static void requireBytes(@Nullable String type, @Nullable String encoding) {
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (form || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            throw new Problem(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the bytes of the document themselves, not encoded.");
        }
    }
}
