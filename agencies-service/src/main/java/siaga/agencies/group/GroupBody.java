package siaga.agencies.group;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.text.LocalisedText;

/** What can be changed of a sharing group, as sent; also the document that a merge patch is applied to. */
@Schema(
        name = "SharingGroupChange",
        description = "What can be changed of a sharing group. A merge patch: what is left out stays.")
record GroupBody(
        @Nullable @Schema(description = "In several languages, one of them English")
        List<LocalisedText> name,

        @Nullable
        @Schema(description = "Codes of the agencies it names itself", examples = "[\"ID-BPOM\", \"KR-MFDS\"]")
        List<String> members,

        @Nullable @Schema(description = "Codes of the groups that stand in it")
        List<String> groups) {

    static GroupBody of(GroupDetails details) {
        return new GroupBody(
                details.name(),
                details.members().stream().sorted().toList(),
                details.groups().stream().sorted().toList());
    }
}
