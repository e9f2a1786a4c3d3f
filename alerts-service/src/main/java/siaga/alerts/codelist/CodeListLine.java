package siaga.alerts.codelist;

import java.util.Map;

/**
 * A list in the list of lists.
 *
 * @param title in the language of the answer
 * @param count of its codes, with the retired ones; of its rows for the crosswalk
 * @param fixed only a release of the program changes it
 */
public record CodeListLine(String name, String title, int version, int count, boolean fixed, String uri) {

    static CodeListLine of(CodeList list, String language) {
        return new CodeListLine(
                list.name(),
                list.title().getOrDefault(language, list.name()),
                list.version(),
                list.codes().size(),
                list.fixed(),
                list.uri());
    }

    static CodeListLine of(RiskCrosswalk crosswalk, String language) {
        Map<String, String> title = crosswalk.title();
        return new CodeListLine(
                crosswalk.name(),
                title.getOrDefault(language, crosswalk.name()),
                crosswalk.version(),
                crosswalk.rows().size(),
                true,
                CodeList.uri(crosswalk.name()));
    }
}
