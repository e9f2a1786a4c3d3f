package siaga.alerts.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.alerts.storage.Sha256;
import siaga.contracts.problem.Violation;

class DigestHeaderTest {

    private static final Sha256 ACTUAL = new Sha256(AttachmentExamples.SHA_256);
    private static final String RIGHT = ":" + ACTUAL.base64() + ":";

    @Test
    void whatIsWrittenIsUnderstood() {
        assertThat(DigestHeader.of(ACTUAL)).isEqualTo(AttachmentExamples.REPR_DIGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha-256=%s", "sha-512=:AAAA:, sha-256=%s", " sha-256=%s , md5=:AAAA:", "sha-256=%s;q=1"})
    void theRightDigestPasses(String field) {
        assertThat(DigestHeader.violations("Repr-Digest", field.formatted(RIGHT), ACTUAL))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha-512=:AAAA:", "", "md5=:AAAA:"})
    void otherDigestsAreNotJudged(String field) {
        assertThat(DigestHeader.violations("Repr-Digest", field, ACTUAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
                "sha-256=:AAAA:",
                "sha-512=:AAAA:,sha-256=:=A=:"
            })
    void anotherDigestIsAMismatch(String field) {
        assertThat(DigestHeader.violations("Repr-Digest", field, ACTUAL))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("Repr-Digest", "digest-mismatch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha-256=abcdef", "sha-256=\"abc\"", "sha-256"})
    void whatIsNoDigestIsUnreadable(String field) {
        assertThat(DigestHeader.violations("Content-Digest", field, ACTUAL))
                .extracting(Violation::code)
                .containsExactly("digest-unreadable");
    }
}
