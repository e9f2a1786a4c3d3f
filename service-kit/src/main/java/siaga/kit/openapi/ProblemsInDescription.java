package siaga.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import siaga.contracts.problem.ProblemDetail;
import siaga.contracts.problem.ProblemType;

/** Gives every operation the problems that it can answer with, so that no resource has to repeat them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInDescription implements OASFilter {

    private static final String SCHEMA = "Problem";

    private static final Set<PathItem.HttpMethod> BODILESS =
            EnumSet.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD, PathItem.HttpMethod.DELETE);

    private static final List<ProblemType> ALWAYS = List.of(
            ProblemType.UNKNOWN_PARAMETER, ProblemType.QUOTA_EXCEEDED, ProblemType.INTERNAL, ProblemType.UNAVAILABLE);
    private static final List<ProblemType> OF_CALLER = List.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN);
    private static final List<ProblemType> OF_ONE = List.of(ProblemType.NOT_FOUND);
    private static final List<ProblemType> OF_BODY = List.of(
            ProblemType.WRONG_STATE, ProblemType.TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.INVALID);
    private static final List<ProblemType> OF_CHANGE = List.of(ProblemType.STALE, ProblemType.IF_MATCH_MISSING);

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getPaths() == null || description.getPaths().getPathItems() == null) {
            return;
        }
        if (description.getComponents() == null) {
            description.setComponents(OASFactory.createComponents());
        }
        description.getComponents().addSchema(SCHEMA, schema());
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        Stream<ProblemType> types = ALWAYS.stream();
        if (!isForEverybody(operation)) {
            types = Stream.concat(types, OF_CALLER.stream());
        }
        if (path.contains("{")) {
            types = Stream.concat(types, OF_ONE.stream());
        }
        if (!BODILESS.contains(method)) {
            types = Stream.concat(types, OF_BODY.stream());
        }
        if (method == PathItem.HttpMethod.PATCH) {
            types = Stream.concat(types, OF_CHANGE.stream());
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        types.filter(type -> !operation.getResponses().hasAPIResponse(Integer.toString(type.status())))
                .forEach(
                        type -> operation.getResponses().addAPIResponse(Integer.toString(type.status()), answer(type)));
    }

    /** Whether it says of itself that it needs no token. */
    private static boolean isForEverybody(Operation operation) {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    private static APIResponse answer(ProblemType type) {
        return OASFactory.createAPIResponse()
                .description(type.title() + ".")
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDetail.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA))
                                        .example(Map.of(
                                                "type", type.path(),
                                                "title", type.title(),
                                                "status", type.status(),
                                                "traceId", "4bf92f3577b34da6a3ce929d0e0e4736"))));
    }

    private static Schema schema() {
        Schema violation = object().description("One place that is wrong.")
                .addProperty("pointer", text("JSON Pointer into the body, or the name of a parameter or header."))
                .addProperty("code", text("Short and stable, for programs."))
                .addProperty("detail", text("What is wrong and what would be right."));
        return object().description("RFC 9457.")
                .required(List.of("type", "title", "status"))
                .addProperty("type", text("Address of the page that explains this kind of problem."))
                .addProperty("title", text("The kind of problem, in words."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("HTTP status."))
                .addProperty("detail", text("What went wrong this time."))
                .addProperty("instance", text("Path of the request."))
                .addProperty("traceId", text("Finds the request in the logs."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Every place that is wrong, all of them at once.")
                                .items(violation));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
