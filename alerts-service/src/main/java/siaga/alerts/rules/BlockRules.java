package siaga.alerts.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.alerts.codelist.CodeLists;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Hazard;
import siaga.alerts.content.Measure;
import siaga.alerts.content.Operator;
import siaga.alerts.content.Product;
import siaga.alerts.content.Risk;
import siaga.alerts.member.Directory;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Audience;
import siaga.contracts.text.LocalisedText;
import siaga.kit.problem.Problem;

/** The rules of the blocks of an alert, for what agencies write in the same blocks beside it. Collects all violations. */
public final class BlockRules {

    private static final int MANY = 200;

    private final SubmissionRules rules;
    private final SharingRules sharing;
    private final ThingRules things;

    /**
     * Rules of what belongs to an alert.
     *
     * @param alert what the alert says: codes that stand there are not judged again
     */
    public BlockRules(AlertContent alert, Directory directory, CodeLists codes, Clock clock) {
        rules = new SubmissionRules(codes, alert, clock.instant());
        sharing = new SharingRules(rules.findings, directory);
        things = new ThingRules(rules.findings, rules.codes);
    }

    /** Finds a violation of the caller's own rules. */
    public void when(boolean broken, String pointer, String code, String detail) {
        rules.findings.when(broken, pointer, code, detail);
    }

    /** At least one text, at least one of them in English, each of at most so many characters. */
    public void texts(List<LocalisedText> texts, String at, int longest) {
        rules.textsWithEnglish(texts, at, longest);
    }

    /** One line or paragraph of plain text, if there is one. */
    public void plain(@Nullable String text, String at, int longest) {
        SubmissionRules.plain(rules.findings, text, at, longest);
    }

    /** A BCP 47 tag, if there is one. */
    public void language(@Nullable String tag, String at) {
        rules.findings.format(tag, Formats.LANGUAGE, at);
    }

    public void measures(List<Measure> measures, String at) {
        rules.findings.each(measures, at, MANY, rules::measure);
    }

    public void hazards(List<Hazard> hazards, String at) {
        rules.findings.each(hazards, at, MANY, things::hazard);
    }

    public void products(List<Product> products, String at) {
        rules.findings.each(products, at, MANY, things::product);
    }

    public void operators(List<Operator> operators, String at) {
        rules.findings.each(operators, at, MANY, things::operator);
    }

    /** Nothing when there is no risk block. */
    public void risk(@Nullable Risk risk, String at) {
        if (risk != null) {
            rules.risk(risk, at);
        }
    }

    public void notInFuture(@Nullable Instant at, String pointer) {
        rules.notInFuture(at, pointer);
    }

    /** That everybody in it exists; it stands at {@code /audience}. */
    public void audience(Audience audience) {
        sharing.audience(audience);
    }

    /** Every violation found so far. */
    public List<Violation> all() {
        return rules.findings.all();
    }

    /** Throws 422 with every violation found, if there is one. */
    public void requireNone() {
        List<Violation> found = all();
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }
}
