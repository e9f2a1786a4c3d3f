package siaga.alerts.codelist;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A code as a reader gets it.
 *
 * @param uri its stable name, relative to the gateway, where this very answer is read
 * @param list the name of its list
 * @param label in the language of the answer
 * @param labels in all languages, by BCP 47 tag
 * @param since version of the list that brought it
 * @param changedIn version of the list that last changed it
 * @param retired null while it is in force
 */
public record CodeView(
        String code,
        String uri,
        String list,
        String label,
        Map<String, String> labels,
        int since,
        int changedIn,
        @Nullable RetiredView retired) {

    /**
     * Since when it is for reading only.
     *
     * @param version of the list that retired it
     * @param at null for a code that came retired
     * @param replacedBy the code to use instead; null when there is none
     */
    @Schema(name = "RetiredCode")
    public record RetiredView(
            int version, @Nullable Instant at, @Nullable String replacedBy) {}

    static CodeView of(CodeList list, Code code, String language) {
        Code.Retirement retired = code.retired();
        return new CodeView(
                code.code(),
                list.uri(code),
                list.name(),
                code.labels().getOrDefault(language, code.code()),
                code.labels(),
                code.since(),
                code.changedIn(),
                retired == null ? null : new RetiredView(retired.version(), retired.at(), retired.replacedBy()));
    }
}
