package siaga.alerts.attachment;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.alerts.storage.Sha256;
import siaga.contracts.problem.Violation;

/** The fields {@code Content-Digest} and {@code Repr-Digest} (RFC 9530), which say the same of an uncoded body. */
final class DigestHeader {

    static final String CONTENT = "Content-Digest";
    static final String REPRESENTATION = "Repr-Digest";

    private static final Pattern SHA_256 =
            Pattern.compile("(?:^|,)\\s*sha-256\\s*=\\s*:([A-Za-z0-9+/=]*):\\s*(?:;[^,]*)?(?=,|$)");

    private DigestHeader() {}

    static String of(Sha256 digest) {
        return "sha-256=:" + digest.base64() + ":";
    }

    /** What is wrong with an announced digest; nothing when none, or only others than SHA-256 were announced. */
    static List<Violation> violations(String field, @Nullable String value, Sha256 actual) {
        List<Violation> found = new ArrayList<>();
        if (value != null && value.toLowerCase(Locale.ROOT).contains("sha-256")) {
            Matcher announced = SHA_256.matcher(value);
            if (!announced.find()) {
                found.add(new Violation(field, "digest-unreadable", "As RFC 9530 has it: `sha-256=:<base64>:`."));
            } else if (!matches(announced.group(1), actual)) {
                found.add(new Violation(
                        field, "digest-mismatch", "What arrived has the digest `" + of(actual) + "`; send it again."));
            }
        }
        return found;
    }

    private static boolean matches(String base64, Sha256 actual) {
        try {
            byte[] announced = Base64.getDecoder().decode(base64);
            return announced.length == 32 && Sha256.of(announced).equals(actual);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
