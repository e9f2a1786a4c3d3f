package siaga.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events as they stand on the wire: what is committed here is what every reader has to go on reading. */
class GoldenFilesTest {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    @ParameterizedTest
    @CsvSource({
        "alert-event.v1.json, siaga.contracts.event.AlertEvent",
        "alert-event.v1.request.json, siaga.contracts.event.AlertEvent",
        "inbox-entry.v1.json, siaga.contracts.event.InboxEntry",
        "inbox-entry.v1.request.json, siaga.contracts.event.InboxEntry",
        "agency-state.v1.json, siaga.contracts.event.AgencyState",
        "code-list-state.v1.json, siaga.contracts.event.CodeListState"
    })
    void anEventIsReadAndWrittenAsItsGoldenFile(String file, Class<?> type) throws Exception {
        try (InputStream golden = AlertEvent.class.getResourceAsStream("/siaga/contracts/golden/" + file)) {
            var tree = mapper.readTree(golden);

            Object event = mapper.treeToValue(tree, type);

            assertThat(mapper.readTree(mapper.writeValueAsBytes(event))).isEqualTo(tree);
        }
    }
}
