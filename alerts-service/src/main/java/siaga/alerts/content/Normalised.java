package siaga.alerts.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The normal form in which identifiers are compared; what was written is kept beside it. */
public final class Normalised {

    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Pd}./\\u200B-\\u200D\\u2060\\uFEFF]+");
    private static final int[] GTIN_LENGTHS = {8, 12, 13, 14};

    private Normalised() {}

    /** A lot, serial or registration: NFKC, upper case, without spaces, hyphens, dots and slashes. */
    public static String identifier(String written) {
        String compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return IGNORED.matcher(compatible).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** A GTIN as 14 digits: what is written, without separators, padded with zeros on the left. */
    public static String gtin(String written) {
        String digits = identifier(written);
        return digits.length() >= 14 ? digits : "0".repeat(14 - digits.length()) + digits;
    }

    /** Whether it is a GTIN-8, -12, -13 or -14 whose check digit is right (GS1 General Specifications 7.9). */
    public static boolean validGtin(String written) {
        String digits = identifier(written);
        return Arrays.stream(GTIN_LENGTHS).anyMatch(length -> length == digits.length())
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && gs1CheckDigitHolds(digits);
    }

    /** Whether the last digit is the GS1 check digit of those before it. */
    public static boolean gs1CheckDigitHolds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            boolean tripled = (digits.length() - i) % 2 == 0;
            sum += (digits.charAt(i) - '0') * (tripled ? 3 : 1);
        }
        return (10 - sum % 10) % 10 == digits.charAt(digits.length() - 1) - '0';
    }
}
