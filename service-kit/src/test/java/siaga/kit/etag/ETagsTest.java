package siaga.kit.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.contracts.problem.ProblemType;

class ETagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\""})
    void aChangeToTheCurrentVersionGoesOn(String ifMatch) {
        assertThatCode(() -> ETags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"77\""})
    void aChangeToAnotherVersionIsRefused(String ifMatch) {
        assertThatThrownBy(() -> ETags.requireMatch(ifMatch, 7)).hasFieldOrPropertyWithValue("type", ProblemType.STALE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = " ")
    void aChangeToNoVersionInParticularIsRefused(String ifMatch) {
        assertThatThrownBy(() -> ETags.requireMatch(ifMatch, 7))
                .hasFieldOrPropertyWithValue("type", ProblemType.IF_MATCH_MISSING);
    }

    @Test
    void aReaderIsNotSentWhatItHas() {
        assertThat(ETags.matches("W/\"7\"", "\"7\"")).isTrue();
        assertThat(ETags.matches("\"6\"", "\"7\"")).isFalse();
        assertThat(ETags.matches(null, "\"7\"")).isFalse();
    }
}
