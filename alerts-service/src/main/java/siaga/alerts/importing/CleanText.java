package siaga.alerts.importing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of the sources made readable: what cannot be seen is taken out, what was encoded twice is put right. */
final class CleanText {

    /** Control characters, marks that turn the direction of writing, and marks of no width. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060\\uFEFF]");

    private static final Pattern NO_WIDTH = Pattern.compile("[\\u200B\\u2060\\uFEFF]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern NOTHING = Pattern.compile("-+|(?i)n/?a|none|null");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private CleanText() {}

    /** The text without hidden characters, in one line of single spaces; null when nothing is left. */
    static @Nullable String of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String once = Normalizer.normalize(decodedOnce(NO_WIDTH.matcher(written).replaceAll("")), Normalizer.Form.NFC);
        String line = SPACES.matcher(HIDDEN.matcher(once).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return line.isEmpty() ? null : line;
    }

    /** As {@link #of}, and null too for what the sources write where they have nothing: a dash, {@code N/A}. */
    static @Nullable String value(@Nullable String written) {
        String text = of(written);
        return text == null || NOTHING.matcher(text).matches() ? null : text;
    }

    /** At most that many characters, cut between words and marked as cut. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int cut = text.lastIndexOf(' ', most - 1);
        int end = cut > most / 2 ? cut : most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                        .stripTrailing()
                + "…";
    }

    /** UTF-8 that was read as windows-1252 and written as UTF-8 again ({@code Ã©} for é), read rightly. */
    private static String decodedOnce(String text) {
        if (!text.contains("Ã") && !text.contains("â€") && !text.contains("Â")) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < 0x100) {
                    bytes.write(c);
                } else {
                    ByteBuffer encoded = WESTERN.newEncoder().encode(CharBuffer.wrap(new char[] {c}));
                    bytes.write(encoded.get());
                }
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
