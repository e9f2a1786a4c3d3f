package siaga.alerts.codelist;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Risk;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;

/**
 * The risk crosswalk as a reader gets it. Siaga applies it to nothing.
 *
 * @param title in the language of the answer
 */
public record CrosswalkView(String name, String uri, int version, String title, List<Row> rows) {

    /**
     * What resembles each other.
     *
     * @param recallClass null when no class resembles the decision
     * @param lossy true where going from one to the other loses meaning
     * @param note what is lost, in the language of the answer
     * @param notes the same in all languages, by BCP 47 tag
     */
    @Schema(name = "CrosswalkRow")
    public record Row(
            RiskDecision riskDecision,
            @Nullable RecallClass recallClass,
            Risk.Cap cap,
            boolean lossy,
            String note,
            Map<String, String> notes) {}

    static CrosswalkView of(RiskCrosswalk crosswalk, String language) {
        return new CrosswalkView(
                crosswalk.name(),
                CodeList.uri(crosswalk.name()),
                crosswalk.version(),
                crosswalk.title().getOrDefault(language, crosswalk.name()),
                crosswalk.rows().stream().map(row -> row(row, language)).toList());
    }

    private static Row row(RiskCrosswalk.Row row, String language) {
        return new Row(
                row.riskDecision(),
                row.recallClass(),
                row.cap(),
                row.lossy(),
                row.loss().getOrDefault(language, ""),
                row.loss());
    }
}
