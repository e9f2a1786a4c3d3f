package siaga.alerts.codelist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;
import siaga.kit.problem.Problem;
import siaga.kit.text.PlainText;

/** What a code that the secretariat adds or changes must be. */
final class CodeRules {

    private static final Pattern SPELLING = Pattern.compile("[A-Z0-9_]{2,60}");
    private static final int LONGEST_LABEL = 200;
    private static final int MOST_LANGUAGES = 30;

    private final List<Violation> found = new ArrayList<>();

    private CodeRules() {}

    /** The code to add; a {@link Problem} with every violation. */
    static Code added(NewCode asked, int version) {
        CodeRules rules = new CodeRules();
        String code = asked.code() == null ? "" : asked.code();
        if (!SPELLING.matcher(code).matches()) {
            rules.add("/code", "code", "2 to 60 capitals, digits and underscores.");
        }
        return Code.added(code, rules.labels(asked.labels()), version);
    }

    /** The labels that a code is to have; a {@link Problem} with every violation. */
    static Map<String, String> labels(CodeLabels asked) {
        return new CodeRules().labels(asked.labels());
    }

    private Map<String, String> labels(@Nullable Map<String, @Nullable String> asked) {
        Map<String, String> labels = new HashMap<>();
        if (asked != null) {
            asked.forEach((language, label) -> label(language, label, labels));
        }
        for (String language : Languages.NEEDED) {
            if (asked == null || !asked.containsKey(language)) {
                add("/labels/" + language, "required", "A code has labels at least in " + Languages.NEEDED + ".");
            }
        }
        if (labels.size() > MOST_LANGUAGES) {
            add("/labels", "too-many", "At most " + MOST_LANGUAGES + ".");
        }
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
        return labels;
    }

    private void label(String language, @Nullable String label, Map<String, String> labels) {
        String at = "/labels/" + language.replace("~", "~0").replace("/", "~1");
        if (!known(language)) {
            add(at, "language", "A language tag of BCP 47 in its usual spelling, such as `id`.");
        }
        if (label == null || label.isBlank()) {
            add(at, "required", "A label is not blank; leave the language out.");
            return;
        }
        if (label.length() > LONGEST_LABEL) {
            add(at, "too-long", "At most " + LONGEST_LABEL + " characters.");
        }
        if (!PlainText.is(label) || label.contains("\n")) {
            add(at, "hidden-characters", "One line without control, zero-width or direction-turning characters.");
        }
        labels.put(language, label.strip());
    }

    /** A language that has a code, not merely the form of one. */
    private static boolean known(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        try {
            return !locale.getISO3Language().isEmpty() && locale.toLanguageTag().equals(tag);
        } catch (MissingResourceException e) {
            return false;
        }
    }

    private void add(String pointer, String code, String detail) {
        found.add(new Violation(pointer, code, detail));
    }
}
