package siaga.contracts.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static siaga.contracts.sharing.TestDirectory.DIRECTORY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.FlagReason;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;

class SharingPolicyTest {

    /** Notified by ID-BPOMJATIM; to KR-MFDS, MY and the nested group, without SG-HSA; TH-FDA is flagged. */
    private static SharedAlert alert(AlertStatus status, Tlp tlp) {
        Audience audience = new Audience(
                Set.of("KR-MFDS"), Set.of("MY"), Set.of("everybody"), Set.of("SG-HSA"), Set.of("lee@KR-MFDS"));
        Flag flag = new Flag("TH-FDA", null, FlagAttention.FOR_FOLLOW_UP, FlagReason.ORIGIN);
        return new SharedAlert(status, "ID-BPOMJATIM", "budi@ID-BPOMJATIM", tlp, audience, List.of(flag));
    }

    private static Access access(SharedAlert alert, String agency) {
        return SharingPolicy.access(alert, new Reader(agency, Set.of(Role.OFFICER), null), DIRECTORY);
    }

    @ParameterizedTest
    @CsvSource({
        // who,          RED,  STRICT, AMBER, GREEN, CLEAR
        "ID-BPOMJATIM,   NONE, FULL,   FULL,  FULL,  FULL",
        "ID-BPOM,        NONE, FULL,   FULL,  FULL,  FULL",
        "KR-MFDS,        NONE, FULL,   FULL,  FULL,  FULL",
        "KR-BUSAN,       NONE, NONE,   FULL,  FULL,  FULL",
        "KR-KCS,         NONE, NONE,   NONE,  FULL,  FULL",
        "MY-NPRA,        NONE, FULL,   FULL,  FULL,  FULL",
        "TH-FDA,         NONE, FULL,   FULL,  FULL,  FULL",
        "SG-HSA,         NONE, NONE,   NONE,  FULL,  FULL",
        "JP-PMDA,        NONE, FULL,   FULL,  FULL,  FULL",
        "VN-DAV,         NONE, NONE,   NONE,  NONE,  PUBLIC",
        "XX-UNKNOWN,     NONE, NONE,   NONE,  NONE,  PUBLIC",
        ",               NONE, NONE,   NONE,  NONE,  PUBLIC",
    })
    void aDistributedAlertIsReadAsItsLabelSays(
            String agency, Access red, Access strict, Access amber, Access green, Access clear) {
        assertThat(List.of(
                        access(alert(AlertStatus.DISTRIBUTED, Tlp.RED), agency),
                        access(alert(AlertStatus.DISTRIBUTED, Tlp.AMBER_STRICT), agency),
                        access(alert(AlertStatus.DISTRIBUTED, Tlp.AMBER), agency),
                        access(alert(AlertStatus.DISTRIBUTED, Tlp.GREEN), agency),
                        access(alert(AlertStatus.DISTRIBUTED, Tlp.CLEAR), agency)))
                .containsExactly(red, strict, amber, green, clear);
    }

    @ParameterizedTest
    @EnumSource(Tlp.class)
    void aDraftIsReadByItsAgencyAndThoseAboveItWhateverItsLabel(Tlp tlp) {
        SharedAlert draft = alert(AlertStatus.DRAFT, tlp);

        assertThat(access(draft, "ID-BPOMJATIM")).isEqualTo(Access.FULL);
        assertThat(access(draft, "ID-BPOM")).isEqualTo(Access.FULL);
        assertThat(access(draft, "KR-MFDS")).isEqualTo(Access.NONE);
        assertThat(access(draft, "FORUM-DESK")).isEqualTo(Access.NONE);
        assertThat(SharingPolicy.access(draft, Reader.PUBLIC, DIRECTORY)).isEqualTo(Access.NONE);
    }

    @Test
    void theDeskReadsFromValidationOnAndOnlyAtTheSecretariat() {
        Reader desk = new Reader("FORUM-DESK", Set.of(Role.DESK), null);
        Reader impostor = new Reader("KR-KCS", Set.of(Role.DESK), null);

        assertThat(SharingPolicy.access(alert(AlertStatus.SUBMITTED, Tlp.AMBER), desk, DIRECTORY))
                .isEqualTo(Access.NONE);
        assertThat(SharingPolicy.access(alert(AlertStatus.VALIDATED, Tlp.AMBER), desk, DIRECTORY))
                .isEqualTo(Access.FULL);
        assertThat(SharingPolicy.access(alert(AlertStatus.DISTRIBUTED, Tlp.AMBER_STRICT), desk, DIRECTORY))
                .isEqualTo(Access.FULL);
        assertThat(SharingPolicy.access(alert(AlertStatus.DISTRIBUTED, Tlp.RED), desk, DIRECTORY))
                .isEqualTo(Access.NONE);
        assertThat(SharingPolicy.access(alert(AlertStatus.VALIDATED, Tlp.AMBER), impostor, DIRECTORY))
                .isEqualTo(Access.NONE);
    }

    @Test
    void redIsReadByNamedPersonsTheAuthorAndTheContactPointOfTheOrigin() {
        SharedAlert red = alert(AlertStatus.DISTRIBUTED, Tlp.RED);

        assertThat(SharingPolicy.access(red, new Reader("KR-MFDS", Set.of(Role.OFFICER), "lee@KR-MFDS"), DIRECTORY))
                .isEqualTo(Access.FULL);
        assertThat(SharingPolicy.access(red, new Reader("KR-MFDS", Set.of(Role.OFFICER), "kim@KR-MFDS"), DIRECTORY))
                .isEqualTo(Access.NONE);
        assertThat(SharingPolicy.access(
                        red, new Reader("ID-BPOMJATIM", Set.of(Role.OFFICER), "budi@ID-BPOMJATIM"), DIRECTORY))
                .isEqualTo(Access.FULL);
        assertThat(SharingPolicy.access(red, new Reader("ID-BPOM", Set.of(Role.CONTACT_POINT), null), DIRECTORY))
                .isEqualTo(Access.FULL);
    }

    @Test
    void anInboxLearnsOfARedItemOnlyThatItExistsAndOnlyWhereSomebodyIsNamed() {
        SharedAlert red = alert(AlertStatus.DISTRIBUTED, Tlp.RED);

        assertThat(SharingPolicy.notice(red, DIRECTORY.find("KR-MFDS").orElseThrow(), DIRECTORY))
                .isEqualTo(Notice.RESTRICTED);
        assertThat(SharingPolicy.notice(red, DIRECTORY.find("MY-NPRA").orElseThrow(), DIRECTORY))
                .isEqualTo(Notice.NONE);
    }

    @Test
    void nothingIsNoticedBeforeDistributionOrBySuspendedMembers() {
        assertThat(SharingPolicy.notice(
                        alert(AlertStatus.VALIDATED, Tlp.GREEN),
                        DIRECTORY.find("KR-MFDS").orElseThrow(),
                        DIRECTORY))
                .isEqualTo(Notice.NONE);
        assertThat(SharingPolicy.notice(
                        alert(AlertStatus.DISTRIBUTED, Tlp.GREEN),
                        DIRECTORY.find("VN-DAV").orElseThrow(),
                        DIRECTORY))
                .isEqualTo(Notice.NONE);
    }

    @Test
    void aReaderWithoutARoleReadsNothing() {
        assertThat(SharingPolicy.access(
                        alert(AlertStatus.DISTRIBUTED, Tlp.GREEN), new Reader("KR-MFDS", Set.of(), null), DIRECTORY))
                .isEqualTo(Access.NONE);
    }

    @Test
    void aFlagOnACountryAsksItsNationalAuthoritiesOnly() {
        Flag korea = new Flag(null, "KR", FlagAttention.FOR_ATTENTION, FlagReason.DISTRIBUTED_TO);
        SharedAlert alert = new SharedAlert(
                AlertStatus.DISTRIBUTED, "ID-BPOM", null, Tlp.AMBER_STRICT, Audience.NOBODY, List.of(korea));

        assertThat(SharingPolicy.flag(alert, DIRECTORY.find("KR-MFDS").orElseThrow(), DIRECTORY))
                .contains(FlagAttention.FOR_ATTENTION);
        assertThat(SharingPolicy.flag(alert, DIRECTORY.find("KR-KCS").orElseThrow(), DIRECTORY))
                .isEmpty();
        assertThat(access(alert, "KR-KCS")).isEqualTo(Access.FULL);
    }

    @Test
    void theStrongerOfTwoFlagsCounts() {
        Flag agency = new Flag("KR-MFDS", null, FlagAttention.FOR_FOLLOW_UP, FlagReason.ORIGIN);
        Flag country = new Flag(null, "KR", FlagAttention.FOR_ATTENTION, FlagReason.DISTRIBUTED_TO);
        SharedAlert alert = new SharedAlert(
                AlertStatus.DISTRIBUTED, "ID-BPOM", null, Tlp.AMBER, Audience.NOBODY, List.of(country, agency));

        assertThat(SharingPolicy.flag(alert, DIRECTORY.find("KR-MFDS").orElseThrow(), DIRECTORY))
                .contains(FlagAttention.FOR_FOLLOW_UP);
    }

    @Test
    void looseningAndNarrowingAreSeenInLabelAndAudience() {
        SharedAlert amber = alert(AlertStatus.DISTRIBUTED, Tlp.AMBER);
        SharedAlert green = alert(AlertStatus.DISTRIBUTED, Tlp.GREEN);
        SharedAlert toNobody =
                new SharedAlert(AlertStatus.DISTRIBUTED, amber.origin(), null, Tlp.AMBER, Audience.NOBODY, List.of());

        assertThat(SharingPolicy.loosens(amber, green)).isTrue();
        assertThat(SharingPolicy.narrows(amber, green)).isFalse();
        assertThat(SharingPolicy.narrows(amber, toNobody)).isTrue();
        assertThat(SharingPolicy.loosens(amber, amber)).isFalse();
    }
}
