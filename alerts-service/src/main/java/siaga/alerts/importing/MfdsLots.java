package siaga.alerts.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Lot;

/**
 * Lots as MFDS lists them: {@code 23002[2026-10-19],24001[…]}, number and expiry, among them notes in words ("all lots still
 * on the market"), ranges and bare dates. Words and ranges name no lot.
 */
final class MfdsLots {

    private static final Pattern DATED = Pattern.compile("(.*?)\\s*\\[(\\d{4}-\\d{2}-\\d{2})]");
    private static final Pattern PRODUCED = Pattern.compile("-?/?제조일자\\s*:\\s*(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern NUMBER =
            Pattern.compile("(?=.*\\d)[\\p{IsLatin}\\d][\\p{IsLatin}\\d ._/(){}:&+-]{0,60}");
    private static final Pattern SPECIFICATION = Pattern.compile("\\s*\\([^()]*\\p{IsHangul}[^()]*\\)\\s*$");

    private MfdsLots() {}

    static List<Lot> of(@Nullable String list) {
        if (list == null || list.isBlank()) {
            return List.of();
        }
        return items(list).stream()
                .map(String::strip)
                .flatMap(item -> lot(item).stream())
                .distinct()
                .toList();
    }

    /** Split at commas that stand outside brackets. */
    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (c == ']' || (c == ',' && depth > 0 && unclosed(list, i))) {
                depth = 0;
            }
            if (c == ',' && depth == 0) {
                items.add(list.substring(from, i));
                from = i + 1;
            }
        }
        items.add(list.substring(from));
        return items;
    }

    /** A bracket that is not closed before the next dated lot was mistyped, and splits nothing. */
    private static boolean unclosed(String list, int comma) {
        int closing = list.indexOf(')', comma);
        int opening = list.indexOf('(', comma);
        return closing < 0 || (opening >= 0 && opening < closing);
    }

    private static List<Lot> lot(String item) {
        Matcher dated = DATED.matcher(item);
        if (dated.matches()) {
            String number =
                    SPECIFICATION.matcher(dated.group(1)).replaceFirst("").strip();
            String expiry = day(dated.group(2));
            return number.isEmpty() && expiry == null ? List.of() : List.of(lot(number, expiry, null));
        }
        Matcher produced = PRODUCED.matcher(item);
        if (produced.matches() && day(produced.group(1)) != null) {
            return List.of(lot("", null, day(produced.group(1))));
        }
        return NUMBER.matcher(item).matches() ? List.of(lot(item, null, null)) : List.of();
    }

    private static Lot lot(String number, @Nullable String expiry, @Nullable String produced) {
        return new Lot(number.isEmpty() ? null : number, expiry, null, produced, null, List.of(), null, null);
    }

    private static @Nullable String day(String written) {
        try {
            return LocalDate.parse(written).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
