package siaga.alerts.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.kit.caller.Caller;
import siaga.kit.caller.CallerOfRequest;
import siaga.kit.problem.Problem;

/** Takes files of alerts in. */
@Path("/v1/alerts/import")
@Tag(name = "Import", description = "Whole files of alerts, from the public sources and in Siaga's own form.")
@Authenticated
@RunOnVirtualThread
public class ImportResource {

    static final String NDJSON = "application/x-ndjson";

    private final ImportFiles files;
    private final RecordStoring storing;
    private final ImportSettings settings;
    private final ObjectWriter lines;
    private final CallerOfRequest caller;

    ImportResource(
            ImportFiles files,
            RecordStoring storing,
            ImportSettings settings,
            ObjectMapper mapper,
            CallerOfRequest caller) {
        this.files = files;
        this.storing = storing;
        this.settings = settings;
        this.lines = mapper.writerFor(ImportLine.class);
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(NDJSON)
    @Operation(
            operationId = "importAlerts",
            summary = "Import a file of alerts",
            description = "For contact points; `siaga` drafts also for officers and validators. The file is read as it"
                    + " arrives and may be of any length; one line answers each record, in the order of the file, while the"
                    + " rest is still on its way, and a last line sums up. Each record is stored by itself. A record is"
                    + " recognised by its number in the source: importing a file again changes nothing, a changed record"
                    + " makes a new version, and one changed in wording only does not. Records of the public sources"
                    + " (`openfda`, `rasff`, `mfds`, `bpom`) are distributed by this very act, CLEAR and verified by their"
                    + " source; `siaga` records come in as drafts. A record that cannot be taken is rejected with all that"
                    + " is wrong with it, and the rest goes on. When the import breaks off, a last line `aborted` says why,"
                    + " and importing again continues.")
    @RequestBody(
            required = true,
            description = "The file, not compressed.",
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples =
                                @ExampleObject(
                                        name = "siaga",
                                        summary = "A draft on each line",
                                        value = ImportExamples.DRAFTS)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "rasff", value = ImportExamples.RASFF)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "mfds", value = ImportExamples.MFDS)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "any", value = ImportExamples.DRAFTS))
            })
    @APIResponse(
            responseCode = "200",
            description = "One JSON object on each line.",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = ImportLine.class),
                            examples = @ExampleObject(name = "results", value = ImportExamples.RESULTS)))
    public StreamingOutput importAlerts(
            @Parameter(
                            description = "Which source the file is from.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"siaga", "openfda", "rasff", "mfds", "bpom"}),
                            example = "mfds")
                    @RestQuery
                    @Nullable
                    String format,
            @Parameter(
                            description = "`false` for a historical backfill: it reaches no inbox and stays readable.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
                    @RestQuery
                    @Nullable
                    String notify,
            InputStream file)
            throws IOException {
        ImportFormat of = ImportFormat.of(format);
        boolean announced = truth(notify);
        Caller by = caller.get();
        of.requireRight(by);
        Iterator<ParsedRecord> records = files.open(of, file);
        return out -> new ImportRun(records, record -> storing.store(by, record, of, announced), lines, settings)
                .writeTo(out);
    }

    private static boolean truth(@Nullable String notify) {
        if (notify == null || notify.equals("true")) {
            return true;
        }
        if (notify.equals("false")) {
            return false;
        }
        throw new Problem(
                ProblemType.UNKNOWN_PARAMETER,
                "`notify` cannot be `" + notify + "`.",
                List.of(new Violation("notify", "wrong-format", "true or false.")));
    }
}
