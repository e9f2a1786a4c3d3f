package siaga.alerts.codelist;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import siaga.alerts.codelist.CodeListKeeping.Kept;
import siaga.alerts.codelist.CodeListReading.Read;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.idempotency.Answer;
import siaga.kit.idempotency.Idempotency;
import siaga.kit.json.StrictJsonBody;

/** Changing the code lists. */
@Path("/v1/code-lists/{name}/codes")
@Tag(name = "Code lists")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class CodeListKeepingResource {

    private static final String WHO =
            "For the secretariat. Makes a new version of the list and tells every active member"
                    + " (`siaga.codelist.updated.v1`). A list that is `fixed` changes with a release of Siaga only: 403.";

    private final CodeListKeeping keeping;
    private final Idempotency idempotency;
    private final CallerOfRequest caller;

    CodeListKeepingResource(CodeListKeeping keeping, Idempotency idempotency, CallerOfRequest caller) {
        this.keeping = keeping;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addCode", summary = "Add a code to a list", description = WHO)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCode.class),
                            examples = @ExampleObject(name = "new", value = Examples.NEW_CODE)))
    @APIResponse(
            responseCode = "201",
            description = "Added, at the end of the list.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CodeView.class),
                            examples = @ExampleObject(name = "code", value = Examples.CODE)))
    public Response add(
            @Parameter(description = Examples.LIST, example = "medicine-hazard") @PathParam("name") String name,
            @Parameter(
                            description =
                                    "1 to 128 printable characters of your choice. The same key with the same body gives the first answer again.",
                            required = true,
                            example = "medicine-hazard-2026-7")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            NewCode body) {
        Caller by = caller.get();
        return idempotency.once(by, key, "POST /v1/code-lists/" + name + "/codes", body, () -> {
            Read<CodeView> added = view(keeping.add(by, name, body));
            return Answer.created(added.view().uri(), added.etag(), added.view());
        });
    }

    @PATCH
    @Path("/{code}")
    @Consumes({StrictJsonBody.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "relabelCode",
            summary = "Change the labels of a code",
            description = "A JSON Merge Patch (RFC 7396): a label that you name is replaced, null takes a language out"
                    + " (not en, id or ko). A patch that changes nothing makes no version. " + WHO)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = StrictJsonBody.MERGE_PATCH,
                            schema = @Schema(implementation = CodeLabels.class),
                            examples =
                                    @ExampleObject(
                                            name = "vietnamese",
                                            summary = "A language is added",
                                            value = Examples.RELABELLING)))
    @APIResponse(
            responseCode = "200",
            description = "The code as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = CodeView.class),
                            examples = @ExampleObject(name = "code", value = Examples.CODE)))
    public Response relabel(
            @Parameter(description = Examples.LIST, example = "medicine-hazard") @PathParam("name") String name,
            @Parameter(example = "DEG_EG") @PathParam("code") String code,
            @Parameter(
                            description = "The ETag that you read, in whichever language.",
                            required = true,
                            example = "\"1-en\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            JsonNode patch) {
        return LocalisedAnswer.ok(view(keeping.relabel(caller.get(), name, code, ifMatch, patch)));
    }

    @POST
    @Path("/{code}/retire")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "retireCode",
            summary = "Retire a code",
            description =
                    "It stays readable, and valid in the alerts where it stands; what is submitted from now on may not"
                            + " use it. " + WHO)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Retiring.class),
                            examples = @ExampleObject(name = "replaced", value = Examples.RETIRING)))
    @APIResponse(
            responseCode = "200",
            description = "The code, retired.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = CodeView.class),
                            examples = @ExampleObject(name = "code", value = Examples.RETIRED)))
    public Response retire(
            @Parameter(description = Examples.LIST, example = "medicine-hazard") @PathParam("name") String name,
            @Parameter(example = "FISH_AND_PRODUCTS_THEREOF") @PathParam("code") String code,
            Retiring body) {
        return LocalisedAnswer.ok(view(keeping.retire(caller.get(), name, code, body)));
    }

    private static Read<CodeView> view(Kept kept) {
        return CodeListReading.code(kept.list(), kept.code(), null);
    }
}
