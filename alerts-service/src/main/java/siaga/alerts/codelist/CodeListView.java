package siaga.alerts.codelist;

import java.util.List;
import java.util.Map;

/**
 * A list as a reader gets it.
 *
 * @param version counts its changes
 * @param fixed its codes are words of the program, which only a release changes
 * @param title in the language of the answer
 * @param titles in all languages, by BCP 47 tag
 */
public record CodeListView(
        String name,
        String uri,
        int version,
        boolean fixed,
        String title,
        Map<String, String> titles,
        List<CodeView> codes) {

    static CodeListView of(CodeList list, boolean withRetired, String language) {
        return new CodeListView(
                list.name(),
                list.uri(),
                list.version(),
                list.fixed(),
                list.title().getOrDefault(language, list.name()),
                list.title(),
                list.codes().stream()
                        .filter(code -> withRetired || code.inForce())
                        .map(code -> CodeView.of(list, code, language))
                        .toList());
    }
}
