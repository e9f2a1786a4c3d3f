package siaga.alerts.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,         bytes 0-0/1000",
        "bytes=0-999,       bytes 0-999/1000",
        "bytes=500-,        bytes 500-999/1000",
        "bytes=500-5000,    bytes 500-999/1000",
        "bytes=-1,          bytes 999-999/1000",
        "bytes=-5000,       bytes 0-999/1000",
        "Bytes=10-19,       bytes 10-19/1000",
        "bytes=7-99999999999999999999, bytes 7-999/1000",
    })
    void oneRangeIsGiven(String asked, String given) throws Exception {
        assertThat(ByteRange.of(asked, 1000).orElseThrow().of(1000)).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=0-1,5-6", "bytes=5-4", "bytes=-", "bytes=x-", "lines=1-2", "bytes 0-1", "", "bytes=1-2-3"
            })
    void whatIsNoSingleRangeAsksForTheWhole(String asked) throws Exception {
        assertThat(ByteRange.of(asked, 1000)).isEmpty();
    }

    @Test
    void withoutTheHeaderTheWholeIsAskedFor() throws Exception {
        assertThat(ByteRange.of(null, 1000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=99999999999999999999-"})
    void whatBeginsBehindTheEndIsNotThere(String asked) {
        assertThatThrownBy(() -> ByteRange.of(asked, 1000)).isInstanceOf(ByteRange.Unsatisfiable.class);
    }
}
