package siaga.agencies.agency;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;

/** Telephone numbers: read with the separators people write, kept as E.164. */
final class PhoneRules {

    private static final Pattern SEPARATORS = Pattern.compile("[ ().-]");
    private static final Pattern E164 = Pattern.compile("^\\+[1-9]\\d{6,14}$");

    private PhoneRules() {}

    /** Adds a violation when that is no telephone number. */
    static void check(String pointer, @Nullable String phone, List<Violation> violations) {
        String digits = normalised(phone);
        if (digits != null && !E164.matcher(digits).matches()) {
            violations.add(new Violation(pointer, "phone", "E.164: plus, country code, number, such as +622142883309"));
        }
    }

    static @Nullable String normalised(@Nullable String phone) {
        return phone == null ? null : SEPARATORS.matcher(phone).replaceAll("");
    }
}
