package siaga.contracts.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static siaga.contracts.sharing.TestDirectory.DIRECTORY;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;

/** What belongs to an alert is never read more widely than the alert, and may be read more narrowly. */
class AnnexSharingTest {

    /** Notified by ID-BPOM, addressed to KR-MFDS, MY-NPRA and TH-FDA. */
    private static SharedAlert alert(Tlp tlp) {
        Audience audience =
                new Audience(Set.of("KR-MFDS", "MY-NPRA", "TH-FDA"), Set.of(), Set.of(), Set.of(), Set.of());
        return new SharedAlert(AlertStatus.DISTRIBUTED, "ID-BPOM", null, tlp, audience, List.of());
    }

    private static SharedAnnex byKorea(Tlp tlp, String... agencies) {
        Audience audience =
                agencies.length == 0 ? null : new Audience(Set.of(agencies), Set.of(), Set.of(), Set.of(), Set.of());
        return new SharedAnnex("KR-MFDS", null, tlp, audience);
    }

    private static boolean mayRead(SharedAlert alert, SharedAnnex annex, String agency) {
        return SharingPolicy.mayRead(alert, annex, new Reader(agency, Set.of(Role.OFFICER), null), DIRECTORY);
    }

    @ParameterizedTest
    @CsvSource({
        "ID-BPOM,    true",
        "KR-MFDS,    true",
        "MY-NPRA,    true",
        "TH-FDA,     false",
        "KR-BUSAN,   false",
        "SG-HSA,     false",
    })
    void addressedToOneItIsReadByThatOneItsAuthorAndTheOrigin(String agency, boolean may) {
        assertThat(mayRead(alert(Tlp.AMBER), byKorea(Tlp.AMBER_STRICT, "MY-NPRA"), agency))
                .isEqualTo(may);
    }

    @Test
    void anAudienceWithoutALabelUnderAGreenAlertStillKeepsOthersOut() {
        assertThat(mayRead(alert(Tlp.GREEN), byKorea(null, "MY-NPRA"), "MY-NPRA"))
                .isTrue();
        assertThat(mayRead(alert(Tlp.GREEN), byKorea(null, "MY-NPRA"), "TH-FDA"))
                .isFalse();
    }

    @Test
    void whoMayNotReadTheAlertReadsNothingOfItWhateverTheAnnexSays() {
        assertThat(mayRead(alert(Tlp.AMBER_STRICT), byKorea(Tlp.GREEN), "JP-PMDA"))
                .isFalse();
        assertThat(mayRead(alert(Tlp.AMBER_STRICT), byKorea(Tlp.AMBER_STRICT, "JP-PMDA"), "JP-PMDA"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Tlp.class)
    void withoutASharingOfItsOwnItIsReadAsTheAlertIs(Tlp tlp) {
        for (String agency : List.of("ID-BPOM", "KR-MFDS", "KR-BUSAN", "SG-HSA", "VN-DAV")) {
            boolean alertRead =
                    SharingPolicy.access(alert(tlp), new Reader(agency, Set.of(Role.OFFICER), null), DIRECTORY)
                            == Access.FULL;
            assertThat(mayRead(alert(tlp), byKorea(null), agency)).as(agency).isEqualTo(alertRead);
        }
    }

    @Test
    void anInboxHearsOfItOnlyWhereItMayBeRead() {
        SharedAnnex toMalaysia = byKorea(Tlp.AMBER_STRICT, "MY-NPRA");

        assertThat(notice(toMalaysia, "MY-NPRA")).isEqualTo(Notice.FULL);
        assertThat(notice(toMalaysia, "ID-BPOM")).isEqualTo(Notice.FULL);
        assertThat(notice(toMalaysia, "TH-FDA")).isEqualTo(Notice.NONE);
    }

    @Test
    void onlyAWiderLabelLoosens() {
        assertThat(SharingPolicy.loosens(alert(Tlp.AMBER), byKorea(Tlp.GREEN))).isTrue();
        assertThat(SharingPolicy.loosens(alert(Tlp.AMBER), byKorea(Tlp.AMBER))).isFalse();
        assertThat(SharingPolicy.loosens(alert(Tlp.AMBER), byKorea(null, "SG-HSA")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AMBER_STRICT | MY-NPRA         | AMBER_STRICT | MY-NPRA TH-FDA  | true",
                "AMBER_STRICT | MY-NPRA TH-FDA  | AMBER_STRICT | MY-NPRA         | false",
                "AMBER_STRICT | MY-NPRA         | AMBER        | MY-NPRA         | true",
                "AMBER        | MY-NPRA         | AMBER_STRICT | MY-NPRA         | false",
                "             |                 | AMBER_STRICT | MY-NPRA         | false",
                "AMBER_STRICT | MY-NPRA         |              |                 | true",
                "AMBER_STRICT |                 | AMBER_STRICT | KR-BUSAN        | true",
                "AMBER_STRICT | MY-NPRA         | AMBER_STRICT | SG-HSA          | true",
            })
    void sharingOtherwiseLoosensWhenSomebodyCouldReadItWhoCannotNow(
            @Nullable Tlp before, @Nullable String to, @Nullable Tlp after, @Nullable String then, boolean loosens) {
        assertThat(SharingPolicy.loosens(
                        alert(Tlp.AMBER),
                        byKorea(before, agencies(to)),
                        byKorea(after, agencies(then)),
                        EVERYONE.stream()
                                .map(code -> DIRECTORY.find(code).orElseThrow())
                                .toList(),
                        DIRECTORY))
                .isEqualTo(loosens);
    }

    private static final List<String> EVERYONE =
            List.of("ID-BPOM", "KR-MFDS", "KR-BUSAN", "MY-NPRA", "TH-FDA", "SG-HSA");

    private static String[] agencies(@Nullable String written) {
        return written == null ? new String[0] : written.split(" ");
    }

    private static Notice notice(SharedAnnex annex, String agency) {
        return SharingPolicy.notice(
                alert(Tlp.AMBER), annex, DIRECTORY.find(agency).orElseThrow(), DIRECTORY);
    }
}
