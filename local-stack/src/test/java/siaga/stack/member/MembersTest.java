package siaga.stack.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import siaga.stack.run.Home;

/** What stands in {@code deploy}. */
class MembersTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Home HOME = new Home(PROJECT, PROJECT.resolve(".siaga"));
    private static final List<String> MEMBERS = List.of(
            "ID-BPOM",
            "ID-BNN",
            "ID-DJBC",
            "ID-POLRI",
            "KR-MFDS",
            "KR-KCS",
            "SG-HSA",
            "MY-NPRA",
            "TH-FDA",
            "VN-DAV",
            "PH-FDA",
            "JP-PMDA",
            "FORUM-DESK");

    @Test
    void areThoseOfTheContract() throws IOException {
        assertThat(Members.codes(HOME.membersSeed())).containsExactlyElementsOf(MEMBERS);
    }

    @Test
    void eachHasAnAnalystWithTheRolesOfItsSystem() throws IOException {
        Map<String, LocalAccess.User> analysts = Members.analysts(HOME.realm(), "pass");
        assertThat(analysts.values()).extracting(LocalAccess.User::agency).containsExactlyInAnyOrderElementsOf(MEMBERS);
        assertThat(analysts.values())
                .allSatisfy(user ->
                        assertThat(user.roles()).containsExactlyInAnyOrderElementsOf(Members.roles(user.agency())));
    }

    @Test
    void onlyTheDeskHoldsDeskAndSecretariat() {
        assertThat(Members.roles("FORUM-DESK")).contains("desk", "secretariat");
        assertThat(Members.roles("ID-BPOM")).doesNotContain("desk", "secretariat");
    }

    @Test
    void groupsNameMembersAndGroupsThatExist() throws IOException {
        JsonNode seed = Http.JSON.readTree(HOME.membersSeed().toFile());
        List<String> groups = seed.path("groups").findValuesAsText("code");
        for (JsonNode group : seed.path("groups")) {
            group.path("members").forEach(member -> assertThat(MEMBERS).contains(member.asText()));
            group.path("groups").forEach(nested -> assertThat(groups).contains(nested.asText()));
        }
    }

    @Test
    void calendarsCanBeRead() throws IOException {
        for (JsonNode agency : Http.JSON.readTree(HOME.membersSeed().toFile()).path("agencies")) {
            assertThat(ZoneId.of(agency.at("/calendar/timeZone").asText())).isNotNull();
            assertThat(agency.at("/calendar/holidaysOf").asText())
                    .isEqualTo(agency.path("country").asText());
        }
    }
}
