package siaga.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.problem.Problem;

class StrictJsonTest {

    private static final ObjectMapper JSON =
            JsonSettings.apply(new ObjectMapper().registerModule(new JavaTimeModule()));

    private final StrictJson strict = new StrictJson(JSON);

    record Lot(@Nullable String lot, @Nullable Integer count) {}

    record Notice(
            @Nullable String subject,
            @Nullable Instant at,
            @Nullable Set<Tlp> labels,
            @Nullable List<Lot> lots,
            @Nullable Boolean open) {}

    @Test
    void everyPlaceThatDoesNotFitIsNamedAtOnce() {
        Problem refused = refusal("""
                {"subject": 7, "at": "yesterday", "labels": ["PINK"], "lots": [{"lot": "B1", "size": 3}, {"count": "x"}],
                 "open": "yes", "extra": {"deep": 1}, "more": [1], "less": 1}""");

        assertThat(refused.type()).isEqualTo(ProblemType.MALFORMED_BODY);
        assertThat(refused.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/subject",
                        "/at",
                        "/labels/0",
                        "/lots/0/size",
                        "/lots/1/count",
                        "/open",
                        "/extra",
                        "/more",
                        "/less");
    }

    @Test
    void aStructureInPlaceOfAValueIsNamedWhereItStands() {
        Problem refused = refusal("""
                {"subject": {"en": "Syrup"}, "at": [1], "lots": {"lot": "B1"}, "open": {}}""");

        assertThat(refused.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/subject", "/at", "/lots", "/open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "[1]", "\"text\"", "7", "null", "{", "{} {}", "{\"subject\":\"a\",\"subject\":\"b\"}"})
    void whatIsNotOneObjectIsRefused(String body) {
        assertThat(refusal(body).type()).isEqualTo(ProblemType.MALFORMED_BODY);
    }

    @Test
    void aSetIsWrittenInTheOrderInWhichItWasRead() throws Exception {
        String labels = "{\"labels\":[\"GREEN\",\"RED\",\"CLEAR\",\"AMBER\",\"AMBER_STRICT\"]}";

        Notice read = strict.read(labels.getBytes(StandardCharsets.UTF_8), Notice.class);

        assertThat(JSON.writeValueAsString(read)).isEqualTo(labels);
    }

    private Problem refusal(String body) {
        return catchThrowableOfType(
                Problem.class, () -> strict.read(body.getBytes(StandardCharsets.UTF_8), Notice.class));
    }
}
