package siaga.alerts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SiagaDraftsTest {

    private static final String DRAFT = "{\"network\":\"MEDICINE\",\"subject\":[{\"lang\":\"en\",\"text\":\"Syrup\"}]}";

    @Test
    void aDraftIsRecognisedByTheIdentityItCarries() {
        SourceRecord draft = Reading.one(
                ImportFormat.SIAGA, DRAFT.replaceFirst("\\{", "{\"source\":{\"scheme\":\"CASE\",\"number\":\"118\"},"));

        assertThat(draft.number()).isEqualTo("CASE:118");
        assertThat(draft.content().subject()).hasSize(1);
    }

    @Test
    void withoutOneTheSameDocumentIsTheSameDraft() {
        String turned = "{\"subject\":[{\"text\":\"Syrup\",\"lang\":\"en\"}],  \"network\":\"MEDICINE\"}";

        assertThat(Reading.one(ImportFormat.SIAGA, turned).number())
                .isEqualTo(Reading.one(ImportFormat.SIAGA, DRAFT).number())
                .startsWith("sha256:");
    }

    @Test
    void anotherWordInADraftIsAChange() {
        assertThat(Reading.one(ImportFormat.SIAGA, DRAFT.replace("Syrup", "Sirup"))
                        .fingerprint())
                .isNotEqualTo(Reading.one(ImportFormat.SIAGA, DRAFT).fingerprint());
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        assertThat(Reading.all(ImportFormat.SIAGA, "{\"network\":\"MEDICIN\",\"colour\":1,\"tlp\":\"WHITE\"}")
                        .getFirst())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.violations())
                                .extracting(violation -> violation.pointer())
                                .containsExactlyInAnyOrder("/network", "/colour", "/tlp"));
    }
}
