package siaga.agencies.agency;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;
import siaga.contracts.text.LocalisedText;

/** What holds for the name of an agency or of a sharing group. */
public final class NameRules {

    private static final int MAX_LENGTH = 200;
    // Control characters, and those that turn the reading direction: a name must read as it is stored.
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private NameRules() {}

    /** Adds a violation for everything that is wrong with those names, which stand at that pointer. */
    public static void check(String pointer, @Nullable List<LocalisedText> names, List<Violation> violations) {
        if (names == null || names.isEmpty()) {
            violations.add(new Violation(pointer, "required", "a name is needed, one of them in English"));
            return;
        }
        Set<String> languages = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            checkOne(pointer + "/" + i, names.get(i), languages, violations);
        }
        if (languages.stream().noneMatch(language -> language.equals("en") || language.startsWith("en-"))) {
            violations.add(new Violation(pointer, "english-missing", "one of the names is in English"));
        }
    }

    private static void checkOne(
            String pointer, @Nullable LocalisedText name, Set<String> languages, List<Violation> violations) {
        if (name == null) {
            violations.add(new Violation(pointer, "required", "a name is an object with lang and text"));
            return;
        }
        if (!wellFormed(name.lang())) {
            violations.add(new Violation(pointer + "/lang", "language-tag", "a BCP 47 language tag such as id or ko"));
        } else if (!languages.add(name.lang().toLowerCase(Locale.ROOT))) {
            violations.add(new Violation(pointer + "/lang", "duplicate", "there is a name in this language already"));
        }
        checkText(pointer + "/text", name.text(), violations);
    }

    /** Adds a violation when that text is blank, too long, or does not read as it is stored. */
    static void checkText(String pointer, @Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(new Violation(pointer, "required", "must not be blank"));
        } else if (text.length() > MAX_LENGTH) {
            violations.add(new Violation(pointer, "too-long", "at most " + MAX_LENGTH + " characters"));
        } else if (UNREADABLE.matcher(text).find()) {
            violations.add(new Violation(pointer, "invisible-character", "no control or direction characters"));
        }
    }

    private static boolean wellFormed(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return false;
        }
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}
