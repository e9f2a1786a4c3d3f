package siaga.alerts.importing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Countries named in an American text that says where a product went. Phrases are looked up whole or by the words at their
 * ends; a clause that denies something names nothing, and {@code Georgia} is the state.
 */
final class DistributionText {

    private static final Pattern SENTENCES = Pattern.compile("(?<=[a-z0-9)])\\.\\s+|[;\\n]|\\s{3,}");
    private static final Pattern PHRASES =
            Pattern.compile("[,:()/&•\\[\\]]|\\band\\b|\\bAND\\b|\\s-\\s|-\\s|\\s{2,}|\\.$");
    private static final Pattern DENIAL =
            Pattern.compile("(?i)\\b(no|not|none|never|without|except|excluding|outside|n/a|unknown)\\b");
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(in|to|the|of|within|throughout|across|also|including|only|country|countries|states|state)\\s+");
    private static final Pattern TAIL = Pattern.compile("(?i)\\s+(only|states?|area|via.*|through.*|stores?)\\.?$");
    private static final Pattern HOME = Pattern.compile(
            "(?i)\\b(?:nationwide|nation wide|nationally|all (?:50 )?states|50 (?:U\\.?S\\.? )?states|united states"
                    + "|domestic(?:ally)? (?:distribut\\w+|consignees?|customers?|firms?|accounts?|only)|U\\.S\\.A?|USA)\\b");

    /** What makes another name of the word after it: New England, Papua New Guinea, South America. */
    private static final Pattern QUALIFIER =
            Pattern.compile("(?i)(?:new|nw|north|south|east|west|northern|southern|central|latin|british|[nsew])\\.?");

    private static final int MOST_WORDS = 5;

    /** State codes that are English words too, so that in a line of capitals they prove nothing. */
    private static final Set<String> WORDS =
            Set.of("IN", "OR", "ME", "OK", "HI", "OH", "PA", "MA", "LA", "DE", "ID", "CO", "AL");

    private DistributionText() {}

    /** ISO 3166-1 alpha-2, in the order of the text. */
    static Set<String> countries(String text) {
        Set<String> countries = new LinkedHashSet<>();
        for (String sentence : SENTENCES.split(CountryNames.withoutAnd(text))) {
            if (HOME.matcher(sentence).find() && !DENIAL.matcher(sentence).find()) {
                countries.add("US");
            }
            for (String phrase : PHRASES.split(sentence)) {
                if (DENIAL.matcher(phrase).find()) {
                    if (!PHRASES.matcher(sentence).find() || denialGoverns(sentence, phrase)) {
                        break;
                    }
                    continue;
                }
                phrase(phrase.strip(), countries);
            }
        }
        return countries;
    }

    /** "No distribution to Canada, Mexico" denies all that follows; "Foreign: none, Canada: yes" does not occur. */
    private static boolean denialGoverns(String sentence, String phrase) {
        return phrase.strip().split("\\s+").length > 1 && sentence.contains(phrase);
    }

    private static void phrase(String phrase, Set<String> countries) {
        String trimmed = TAIL.matcher(phrase).replaceAll("").strip();
        for (int i = 0; i < 3; i++) {
            trimmed = LEAD.matcher(trimmed).replaceFirst("");
        }
        if (trimmed.isEmpty()) {
            return;
        }
        if (UnitedStates.stateCodes(trimmed)) {
            countries.add("US");
            return;
        }
        Optional<String> whole = place(trimmed);
        if (whole.isPresent()) {
            countries.add(whole.get());
            return;
        }
        List<String> words = Arrays.asList(trimmed.split("\\s+"));
        if (!listOfNames(words, countries)) {
            end(words, countries);
            start(words, countries);
        }
    }

    /** Names with nothing but spaces between them: {@code Florida Georgia Illinois}. */
    private static boolean listOfNames(List<String> words, Set<String> countries) {
        Set<String> found = new LinkedHashSet<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 0;
            for (int length = Math.min(3, words.size() - at); length > 0 && taken == 0; length--) {
                Optional<String> place = place(String.join(" ", words.subList(at, at + length)));
                if (place.isPresent()) {
                    found.add(place.get());
                    taken = length;
                }
            }
            if (taken == 0) {
                return false;
            }
            at += taken;
        }
        return countries.addAll(found) || !found.isEmpty();
    }

    private static void end(List<String> words, Set<String> countries) {
        for (int length = Math.min(MOST_WORDS, words.size() - 1); length > 0; length--) {
            Optional<String> place = place(String.join(" ", words.subList(words.size() - length, words.size())));
            boolean otherName =
                    QUALIFIER.matcher(words.get(words.size() - length - 1)).matches();
            if (place.isPresent() && (!otherName || place.get().equals("US"))) {
                countries.add(place.get());
                return;
            }
        }
    }

    /** Other countries are words too where a phrase begins: turkey sandwiches. */
    private static void start(List<String> words, Set<String> countries) {
        for (int length = Math.min(MOST_WORDS, words.size() - 1); length > 0; length--) {
            Optional<String> place = place(String.join(" ", words.subList(0, length)));
            if (place.isPresent() && Set.of("US", "CA").contains(place.get()) && !ambiguousCode(words.getFirst())) {
                countries.add(place.get());
                return;
            }
        }
    }

    private static boolean ambiguousCode(String word) {
        return WORDS.contains(word);
    }

    private static Optional<String> place(String written) {
        String phrase = written.replaceAll("[.,\\s]+$", "");
        if (UnitedStates.stateName(phrase) || (UnitedStates.stateCode(phrase) && !ambiguousCode(phrase))) {
            return Optional.of("US");
        }
        if (UnitedStates.provinceOfCanada(phrase)) {
            return Optional.of("CA");
        }
        if (phrase.equals(phrase.toUpperCase(Locale.ROOT))
                && UnitedStates.territory(phrase).isPresent()) {
            return UnitedStates.territory(phrase);
        }
        // Shorter names are words: "us" is the country only in capitals.
        boolean word = phrase.length() < 4 && !phrase.equals(phrase.toUpperCase(Locale.ROOT));
        return phrase.length() < 2 || word ? Optional.empty() : CountryNames.code(phrase);
    }
}
