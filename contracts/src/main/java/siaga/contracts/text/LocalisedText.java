package siaga.contracts.text;

import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.TextOrigin;

/**
 * A text in one language.
 *
 * @param lang BCP 47 language tag
 * @param text the text, never blank once submitted
 * @param origin who made it; absent means the authority itself
 */
public record LocalisedText(
        String lang, String text, @Nullable TextOrigin origin) {

    /** A text by the authority itself. */
    public static LocalisedText of(String lang, String text) {
        return new LocalisedText(lang, text, TextOrigin.OFFICIAL);
    }
}
