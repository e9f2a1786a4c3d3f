package siaga.agencies.group;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.text.LocalisedText;

/** A sharing group to create, as sent: nothing is sure before {@link GroupRules} has read it. */
@Schema(description = "A sharing group to create.")
public record NewSharingGroup(
        @Nullable
        @Schema(
                required = true,
                description = "Letters, digits and hyphens",
                examples = "syrup-task-force",
                pattern = GroupRules.CODE)
        String code,

        @Nullable @Schema(required = true, description = "In several languages, one of them English")
        List<LocalisedText> name,

        @Nullable
        @Schema(description = "Codes of the agencies it names itself", examples = "[\"ID-BPOM\", \"KR-MFDS\"]")
        List<String> members,

        @Nullable @Schema(description = "Codes of the groups that stand in it")
        List<String> groups) {

    /** The codes of the groups that stand in it. */
    public List<String> parts() {
        return groups == null ? List.of() : groups;
    }

    /** What of it may be changed later. */
    GroupBody body() {
        return new GroupBody(name, members, groups);
    }
}
