package siaga.alerts.codelist;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.problem.Problem;

/** Reading the code lists. */
@Path("/v1/code-lists")
@Tag(name = "Code lists", description = "The words that stand for something in an alert, in several languages.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class CodeListsResource {

    private static final String NOT_MODIFIED = "You have it: `If-None-Match` names this version in this language.";

    private final CodeListReading reading;
    private final CallerOfRequest caller;

    CodeListsResource(CodeListReading reading, CallerOfRequest caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCodeLists",
            summary = "List the code lists",
            description = "For every active member, with any role. In the order of their names, one line each.")
    @APIResponse(
            responseCode = "200",
            description = "One page; `next`, and the `Link` header, lead to the following one.",
            headers = {
                @Header(name = "ETag", schema = @Schema(implementation = String.class)),
                @Header(name = "Content-Language", schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CodeListPage.class),
                            examples = @ExampleObject(name = "page", value = Examples.LINES)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    public Response lists(
            @Parameter(description = Examples.ACCEPT_LANGUAGE, example = "ko")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String acceptLanguage,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Parameter(description = "Items on a page, 1 to 200; 50 when not said.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "`next` of the page before.") @RestQuery @Nullable String after) {
        return LocalisedAnswer.ifChanged(ifNoneMatch, reading.lists(caller.get(), acceptLanguage, limit, after));
    }

    @GET
    @Path("/{name}")
    @Operation(
            operationId = "readCodeList",
            summary = "Read a code list",
            description = "For every active member, with any role. All codes with their labels in all languages; those"
                    + " that were retired are marked, and stay valid in the alerts where they stand.")
    @APIResponse(
            responseCode = "200",
            description = "The list as it is now.",
            headers = {
                @Header(name = "ETag", schema = @Schema(implementation = String.class)),
                @Header(name = "Content-Language", schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CodeListView.class),
                            examples = @ExampleObject(name = "medicine-hazard", value = Examples.ONE_LIST)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    public Response list(
            @Parameter(description = Examples.LIST, example = "medicine-hazard") @PathParam("name") String name,
            @Parameter(description = Examples.ACCEPT_LANGUAGE, example = "id")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String acceptLanguage,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Parameter(
                            description = "Whether to show the codes that are for reading only; true when not said.",
                            schema = @Schema(implementation = Boolean.class))
                    @RestQuery
                    @Nullable
                    String includeRetired) {
        return LocalisedAnswer.ifChanged(
                ifNoneMatch, reading.list(caller.get(), name, acceptLanguage, truth(includeRetired)));
    }

    @GET
    @Path("/" + RiskCrosswalk.NAME)
    @Operation(
            operationId = "readRiskCrosswalk",
            summary = "See which risk decision, recall class and CAP words resemble each other",
            description =
                    "For every active member, with any role. Each row is marked lossy and says what is lost. A help for"
                            + " people: Siaga never fills in one of them from another.")
    @APIResponse(
            responseCode = "200",
            description = "The crosswalk.",
            headers = {
                @Header(name = "ETag", schema = @Schema(implementation = String.class)),
                @Header(name = "Content-Language", schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CrosswalkView.class),
                            examples = @ExampleObject(name = "crosswalk", value = Examples.CROSSWALK)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    public Response crosswalk(
            @Parameter(description = Examples.ACCEPT_LANGUAGE, example = "ko")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String acceptLanguage,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return LocalisedAnswer.ifChanged(ifNoneMatch, reading.crosswalk(caller.get(), acceptLanguage));
    }

    @GET
    @Path("/{name}/codes/{code}")
    @Operation(
            operationId = "readCode",
            summary = "Read one code",
            description =
                    "For every active member, with any role. The address is the stable URI of the code; it answers for a"
                            + " retired code too.")
    @APIResponse(
            responseCode = "200",
            description = "The code.",
            headers = {
                @Header(name = "ETag", schema = @Schema(implementation = String.class)),
                @Header(name = "Content-Language", schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CodeView.class),
                            examples = {
                                @ExampleObject(name = "in-force", value = Examples.CODE),
                                @ExampleObject(name = "retired", value = Examples.RETIRED)
                            }))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    public Response code(
            @Parameter(description = Examples.LIST, example = "medicine-hazard") @PathParam("name") String name,
            @Parameter(example = "DEG_EG") @PathParam("code") String code,
            @Parameter(description = Examples.ACCEPT_LANGUAGE, example = "ko")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String acceptLanguage,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return LocalisedAnswer.ifChanged(ifNoneMatch, reading.code(caller.get(), name, code, acceptLanguage));
    }

    private static boolean truth(@Nullable String includeRetired) {
        if (includeRetired == null || includeRetired.equals("true")) {
            return true;
        }
        if (includeRetired.equals("false")) {
            return false;
        }
        throw new Problem(
                ProblemType.UNKNOWN_PARAMETER,
                "`includeRetired` cannot be `" + includeRetired + "`.",
                List.of(new Violation("includeRetired", "wrong-format", "true or false.")));
    }

    /** Names the page type for the interface description. */
    @Schema(name = "CodeListPage")
    record CodeListPage(List<CodeListLine> items, @Nullable String next) {}
}
