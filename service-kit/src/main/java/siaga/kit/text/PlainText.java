package siaga.kit.text;

import java.util.regex.Pattern;

/** Text that shows what it says: neither control characters nor marks that turn or hide what a reader sees. */
public final class PlainText {

    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060\\uFEFF]");

    private PlainText() {}

    /** Whether the text is such. */
    public static boolean is(String text) {
        return !UNWANTED.matcher(text).find();
    }
}
