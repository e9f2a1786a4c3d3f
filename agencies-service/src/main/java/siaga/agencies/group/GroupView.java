package siaga.agencies.group;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.text.LocalisedText;

/**
 * A sharing group as a caller may see it: who belongs to it is for its members and for the secretariat, how it is put
 * together for the secretariat.
 */
@Schema(
        name = "SharingGroup",
        description = "A named circle of agencies. Who belongs to it is left out for those who do not.")
record GroupView(
        @Schema(examples = "syrup-task-force") String code,

        @Schema(description = "In several languages, one of them English")
        List<LocalisedText> name,

        @Nullable
        @Schema(
                description = "Everybody who belongs to it, directly or through a group in it; for its members and the"
                        + " secretariat",
                examples = "[\"ID-BPOM\", \"KR-MFDS\"]")
        List<String> effectiveMembers,

        @Nullable @Schema(description = "The agencies it names itself; for the secretariat")
        List<String> members,

        @Nullable @Schema(description = "The groups that stand in it; for the secretariat")
        List<String> groups) {

    /** For somebody who does not belong to it. */
    static GroupView forOthers(SharingGroup group) {
        return new GroupView(group.code(), group.details().name(), null, null, null);
    }

    static GroupView forMember(SharingGroup group, GroupNesting nesting) {
        return new GroupView(
                group.code(), group.details().name(), List.copyOf(nesting.membersOf(group.code())), null, null);
    }

    /** For the secretariat. */
    static GroupView forKeeper(SharingGroup group, GroupNesting nesting) {
        GroupBody body = GroupBody.of(group.details());
        return new GroupView(
                group.code(), body.name(), List.copyOf(nesting.membersOf(group.code())), body.members(), body.groups());
    }
}
