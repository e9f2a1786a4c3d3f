package siaga.kit.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives every operation its examples, which stand as files of their own: {@code openapi/examples/<operationId>.request.json}
 * and {@code .response.json}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExamplesInDescription implements OASFilter {

    private static final String FOLDER = "openapi/examples/";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), operation.getOperationId() + ".request.json");
        }
        if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
            operation.getResponses().getAPIResponses().forEach((status, answer) -> show(operation, status, answer));
        }
        return operation;
    }

    private void show(Operation operation, String status, APIResponse answer) {
        if (status.startsWith("2")) {
            show(answer.getContent(), operation.getOperationId() + ".response.json");
        }
    }

    private void show(@Nullable Content content, String file) {
        Object example = content == null ? null : read(file);
        if (content != null && example != null) {
            content.getMediaTypes().values().forEach(mediaType -> mediaType.setExample(example));
        }
    }

    private @Nullable Object read(String file) {
        // The service's files: the kit's own loader does not see them while a test or the development mode augments it.
        ClassLoader service = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = service.getResourceAsStream(FOLDER + file)) {
            return stream == null ? null : json.convertValue(json.readTree(stream), Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
