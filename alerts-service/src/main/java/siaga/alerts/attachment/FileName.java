package siaga.alerts.attachment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;
import siaga.kit.text.PlainText;

/** The name under which a document is saved. */
final class FileName {

    private static final int LONGEST = 255;
    private static final Pattern UNWANTED = Pattern.compile("[/\\\\\\p{Cc}]");

    /** RFC 8187 3.2.1, attr-char. */
    private static final String UNESCAPED = "!#$&+-.^_`|~";

    private FileName() {}

    static List<Violation> violations(@Nullable String name, String pointer) {
        List<Violation> found = new ArrayList<>();
        if (name == null || name.isBlank()) {
            found.add(new Violation(pointer, "required", "The name of the file, with its extension."));
            return found;
        }
        if (name.length() > LONGEST) {
            found.add(new Violation(pointer, "too-long", "At most " + LONGEST + " characters."));
        }
        if (UNWANTED.matcher(name).find() || !name.equals(name.strip()) || name.startsWith(".")) {
            found.add(new Violation(
                    pointer, "file-name", "A name without a path, beginning with neither a dot nor a space."));
        }
        if (!PlainText.is(name)) {
            found.add(new Violation(
                    pointer, "hidden-characters", "Text without control, zero-width or direction-turning characters."));
        }
        return found;
    }

    /** The value of {@code Content-Disposition} with which a browser saves it and does not show it (RFC 6266). */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + escaped(name);
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            boolean plain = (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 'a' && c <= 'z')
                    || UNESCAPED.indexOf(c) >= 0;
            if (plain) {
                escaped.append(c);
            } else {
                escaped.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return escaped.toString();
    }
}
