package siaga.alerts.importing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import siaga.alerts.content.Normalised;

/**
 * Article numbers in running text. Only digits that stand after a word for such a number and whose check digit is right are
 * taken: a number without its check digit, as many notices print it, could be any number.
 */
final class GtinText {

    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\b(?:UPC|U\\.P\\.C\\.?|GTIN|EAN|SCC|bar ?code)s?(?:-?\\s?(?:A|1[234]))?\\b"
                    + "(?:[\\s#:;.,()–-]|\\b(?:codes?|numbers?|nos?|is|are|the|on|each|case|unit|retail|item|inner|outer|or|plu)\\b)*",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBER =
            Pattern.compile("\\G[\\s,;/&()#]*(?:and\\s+|or\\s+)?(\\d+(?:[ -]{1,2}\\d+)*)");
    private static final List<Integer> LENGTHS = List.of(12, 13, 14, 8);

    private GtinText() {}

    /** The numbers as digits, each with a right check digit, in the order of the text. */
    static Set<String> gtins(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            Matcher number = NUMBER.matcher(text).region(label.end(), text.length());
            while (number.find()) {
                numbers(number.group(1), found);
            }
        }
        return found;
    }

    /** Groups of digits joined until they make an article number; what is left over may begin another. */
    private static void numbers(String written, Set<String> found) {
        String[] groups = written.split("[ -]+");
        int at = 0;
        while (at < groups.length) {
            int used = 1;
            for (int length : LENGTHS) {
                Optional<Integer> groupsUsed = groupsOf(groups, at, length);
                if (groupsUsed.isPresent()) {
                    used = groupsUsed.get();
                    found.add(String.join("", List.of(groups).subList(at, at + used)));
                    break;
                }
            }
            at += used;
        }
    }

    private static Optional<Integer> groupsOf(String[] groups, int from, int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < groups.length && digits.length() < length; i++) {
            digits.append(groups[i]);
            // Eight digits in several groups are as likely half of a longer number.
            boolean fits = digits.length() == length && (length > 8 || i == from);
            if (fits
                    && Normalised.validGtin(digits.toString())
                    && !digits.chars().allMatch(c -> c == '0')) {
                return Optional.of(i - from + 1);
            }
        }
        return Optional.empty();
    }
}
