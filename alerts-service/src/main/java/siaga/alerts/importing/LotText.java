package siaga.alerts.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Lot;
import siaga.alerts.importing.LotPairs.Kind;

/**
 * Lots in American running text: what stands after a word for a lot, with the date after it where they come in pairs. Ranges,
 * beginnings of codes ("lots starting with 12") and anything that may be a quantity are left to the text they stand in.
 */
final class LotText {

    private static final int MOST_LOTS = 1_000;

    /** A word that announces what follows. */
    private static final Pattern LABEL = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:"
            + "(?<lot>lots?|batch(?:es)?)"
            + "|(?<expiry>expir\\w*|exp|expires|use[- ]by|used[- ]by|freeze or use by)"
            + "|(?<best>best[- ](?:if[- ])?(?:used?|eaten)[- ](?:by|before)|best[- ]before|best[- ]by|best if bought by|bb[ed]?|biub|bbd|bby)"
            + "|(?<produced>(?:date of )?manufactur\\w*|mfg|mfd|production|produced|packed|pack date|dom)"
            + "|(?<other>upcs?|gtins?|eans?|scc|plus?|sku|items?|product|stock|case|julian|model|part|sell[- ]by|enjoy[- ]by|ship\\w*"
            + "|distribut\\w*|purchas\\w*|sold|establishment|plant|time|facility|size|pack|net|weight|wt)"
            + ")(?![\\p{L}\\p{N}])(?:\\s*\\([^)]{0,12}\\))?");

    private static final Pattern FILLER =
            Pattern.compile("(?i)^(?:[\\s#:=.,;*\"'“”–-]+|\\b(?:numbers?|no|nos|num|codes?|dates?|dated|"
                    + "is|are|of|the|following|include[sd]?|including|on|and|identification|id|printed|l/n)\\b)+");
    private static final Pattern SEPARATOR =
            Pattern.compile("[,;|\\n\\t&]+|\\s{2,}|\\s+(?:and|or)\\s+|(?<=\\S)\\s*/\\s+|\\s+/");
    private static final Pattern RANGE =
            Pattern.compile("(?i)\\s[-–]\\s|–|~|\\b(?:through|thru|to|between|until|up to|-thru-)\\b");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._*-]{0,38}[A-Za-z0-9*]");
    private static final Pattern DATE_LIKE = Pattern.compile("\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{1,4})?");
    private static final Pattern QUANTITY = Pattern.compile(
            "(?i)\\d+(?:\\.\\d+)?(?:oz|ozs|lbs?|g|gr|kg|mg|ml|l|ct|pk|pks|cs|cases?|units?|bottles?|count|pack|pcs|x|st|nd|rd|th|%)");
    private static final Pattern AFTER_QUANTITY = Pattern.compile(
            "(?i)^\\s*(?:\\(?\\s*)?(?:fl\\.? )?(?:ozs?|ounces?|lbs?|pounds?|g|grams?|kg|ml|"
                    + "liters?|gal\\w*|ct|count|pk|packs?|packages?|pkgs?|cs|cases?|units?|bottles?|bags?|boxes|cartons?|pieces?|pcs|each|"
                    + "jars?|cans?|pouches?|trays?|cups?|bars?|capsules?|tablets?|servings?|days?|months?|years?|%|am|pm|est|x)\\b");
    private static final Pattern NO_LIST = Pattern.compile(
            "(?i)^\\W*(?:beginning|begins?|start\\w*|end\\w*|contain\\w*|with|from|between|prior|before|after|"
                    + "up|within|through|any|all|that|where|which|located|found|varies|various|unknown|none|not|n/a|format|first|last)\\b");

    /** Before a label: what follows bounds the lots and names none of them. */
    private static final Pattern BOUND = Pattern.compile(
            "(?i)\\b(?:oldest|latest|earliest|newest|before|after|prior to|beyond|through|thru|until|up to|not)\\W*(?:a|the|an)?\\W*$");

    private final List<LotPairs.Part> parts = new ArrayList<>();

    private LotText() {}

    /** The lots of a text, at most {@value #MOST_LOTS}; each with a number, or only a date where no lot is named at all. */
    static List<Lot> lots(String text) {
        LotText reading = new LotText();
        boolean lotsNamed = reading.read(text);
        List<Lot> lots = new LotPairs(lotsNamed).of(reading.parts);
        return lots.stream().distinct().limit(MOST_LOTS).toList();
    }

    /** Fills the parts; true when the text speaks of certain lots, whether or not they could be read. */
    private boolean read(String text) {
        boolean lotsNamed = false;
        Matcher label = LABEL.matcher(text);
        @Nullable Kind kind = null;
        int from = 0;
        while (true) {
            boolean found = label.find();
            if (kind != null) {
                String segment = text.substring(from, found ? label.start() : text.length());
                List<String> values = kind == Kind.LOT ? codes(segment) : dates(segment);
                lotsNamed |= kind == Kind.LOT && segment.chars().anyMatch(Character::isDigit);
                if (!values.isEmpty()) {
                    parts.add(new LotPairs.Part(kind, values));
                }
            }
            if (!found) {
                return lotsNamed;
            }
            kind = BOUND.matcher(text.substring(Math.max(0, label.start() - 24), label.start()))
                            .find()
                    ? null
                    : kind(label);
            from = label.end();
        }
    }

    private static @Nullable Kind kind(Matcher label) {
        return label.group("lot") != null
                ? Kind.LOT
                : label.group("expiry") != null
                        ? Kind.EXPIRY
                        : label.group("best") != null
                                ? Kind.BEST_BEFORE
                                : label.group("produced") != null ? Kind.PRODUCED : null;
    }

    private static List<String> codes(String segment) {
        String list = FILLER.matcher(segment).replaceFirst("");
        Set<String> codes = new LinkedHashSet<>();
        if (NO_LIST.matcher(list).find()) {
            return List.of();
        }
        for (String written : SEPARATOR.split(list)) {
            String item = written.strip().replaceAll("^[#(\\[\"'“]+|[)\\]\"'”.:]+$", "");
            if (item.isEmpty() || RANGE.matcher(item).find()) {
                continue;
            }
            if (!item(item, codes)) {
                break;
            }
        }
        return List.copyOf(codes);
    }

    /** Takes the code, or the codes, that the item is; false when the item is something else and ends the list. */
    private static boolean item(String item, Set<String> codes) {
        String[] words = item.split("\\s+");
        if (words.length == 1) {
            boolean code = code(item);
            if (code) {
                codes.add(item);
            }
            return code || DATE_LIKE.matcher(item).matches() || shortNumber(item);
        }
        boolean allCodes = true;
        for (String word : words) {
            allCodes &= code(word) && word.length() >= 4;
        }
        if (allCodes) {
            codes.addAll(List.of(words));
            return true;
        }
        // "22091A2 (Walmart)" and "22091A2 -" name a lot; "1234 A" may be one lot of two groups.
        String rest = item.substring(words[0].length()).strip();
        boolean explained =
                rest.matches("[(\\[-].*") && !AFTER_QUANTITY.matcher(rest).find();
        if (explained && code(words[0])) {
            codes.add(words[0]);
        }
        return false;
    }

    private static boolean code(String word) {
        return CODE.matcher(word).matches()
                && word.chars().anyMatch(c -> c >= '0' && c <= '9')
                && !DATE_LIKE.matcher(word).matches()
                && !QUANTITY.matcher(word).matches()
                && !shortNumber(word)
                && !word.contains("*");
    }

    private static boolean shortNumber(String word) {
        return word.length() < 3 && word.chars().allMatch(Character::isDigit);
    }

    private static List<String> dates(String segment) {
        String list = FILLER.matcher(segment).replaceFirst("");
        Matcher date = WrittenDate.ANYWHERE.matcher(list);
        List<String> dates = new ArrayList<>();
        int end = 0;
        while (date.find()) {
            String between = list.substring(end, date.start());
            if (RANGE.matcher(" " + between + " ").find() || between.strip().matches("[-–]")) {
                return List.of();
            }
            if (between.toLowerCase(Locale.ROOT)
                    .replaceAll("\\b(and|or|date|dates|code|a|pm|am)\\b", "")
                    .matches(".*[\\p{L}\\p{N}].*")) {
                break;
            }
            WrittenDate.parse(date.group()).ifPresent(dates::add);
            end = date.end();
        }
        boolean range = end > 0
                && RANGE.matcher(" " + firstWord(list.substring(end)) + " ").find();
        return range ? List.of() : dates;
    }

    private static String firstWord(String rest) {
        String[] words = rest.strip().split("\\s+", 2);
        return words[0];
    }
}
