package siaga.agencies.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupNestingTest {

    private final GroupNesting nesting = new GroupNesting(
            Map.of(
                    "asean", Set.of("ID-BPOM", "SG-HSA"),
                    "east-asia", Set.of("KR-MFDS"),
                    "both", Set.of(),
                    "world", Set.of("AU-TGA")),
            Map.of("both", Set.of("asean", "east-asia"), "world", Set.of("both")));

    @Test
    void groupHasTheMembersOfTheGroupsInIt() {
        assertThat(nesting.membersOf("world")).containsExactly("AU-TGA", "ID-BPOM", "KR-MFDS", "SG-HSA");
    }

    @Test
    void agencyBelongsToTheGroupsAroundItsOwn() {
        assertThat(nesting.byAgency())
                .containsEntry("KR-MFDS", Set.of("east-asia", "both", "world"))
                .containsEntry("AU-TGA", Set.of("world"));
    }

    @Test
    void groupCannotStandInItselfThroughOthers() {
        assertThat(nesting.closesCycle("asean", Set.of("world"))).isTrue();
        assertThat(nesting.closesCycle("asean", Set.of("asean"))).isTrue();
        assertThat(nesting.closesCycle("asean", Set.of("east-asia"))).isFalse();
    }
}
