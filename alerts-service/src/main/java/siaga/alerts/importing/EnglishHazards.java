package siaga.alerts.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Hazard;

/** Hazards named in an English reason for a recall: agents by their names, allergens only where they are said to be undeclared. */
final class EnglishHazards {

    private static final String FOREIGN =
            "(?:pieces?|fragments?|shards?|shavings|particles?|bits|wires?|slivers?|chips?)";

    /** What the text must say, and the name under which the substance is known. */
    private static final Map<Pattern, String> AGENTS = agents();

    private static final Pattern NEGATIVE =
            Pattern.compile("(?i)(?:negative for|free of|free from|absence of)\\s+(?:the\\s+)?$");
    private static final Pattern UNDECLARED = Pattern.compile(
            "(?i)\\b(?:undeclared|unlabell?ed|(?:not|n't|fail(?:s|ed|ing|ure)? to|without)"
                    + "\\s+(?:been\\s+|properly\\s+)?(?:declar\\w+|list(?:ed|ing)?|identify(?:ing)?|disclos\\w+))\\b[\\s:,(-]*");
    private static final Pattern LATER = Pattern.compile(
            "(?i)[\\s),]*(?:(?:was|were|is|are|that (?:was|is|are|were)|which (?:was|is|are|were))\\s+)?not\\s+(?:declared|listed|included)");
    private static final Pattern FOREIGN_MATTER =
            Pattern.compile("(?i)\\bforeign\\s+(?:objects?|materials?|matter|bod(?:y|ies)|particles?)");
    private static final int MOST_WORDS = 3;

    private EnglishHazards() {}

    static List<Hazard> of(String reason) {
        Map<String, Hazard> hazards = new LinkedHashMap<>();
        AGENTS.forEach((pattern, name) -> {
            Matcher said = pattern.matcher(reason);
            if (said.find()
                    && !NEGATIVE.matcher(reason.substring(0, said.start())).find()) {
                SubstanceNames.find(name).ifPresent(known -> add(known, hazards));
            }
        });
        if (hazards.containsKey("Listeria monocytogenes")) {
            hazards.remove("Listeria");
        }
        allergens(reason, hazards);
        if (FOREIGN_MATTER.matcher(reason).find()
                && hazards.values().stream().noneMatch(hazard -> "FOREIGN_BODIES".equals(hazard.category()))) {
            hazards.put("", hazard("FOREIGN_BODIES", null));
        }
        return new ArrayList<>(hazards.values());
    }

    private static void allergens(String reason, Map<String, Hazard> hazards) {
        Matcher undeclared = UNDECLARED.matcher(reason);
        while (undeclared.find()) {
            list(reason.substring(undeclared.end())).forEach(known -> add(known, hazards));
        }
        Matcher word = Pattern.compile("[\\p{L}][\\p{L}-]*").matcher(reason);
        while (word.find()) {
            Optional<SubstanceNames.Known> known = declarable(word.group());
            if (known.isPresent() && LATER.matcher(reason.substring(word.end())).lookingAt()) {
                add(known.get(), hazards);
            }
        }
    }

    /** The allergens and additives at the beginning of a text, up to the first word that is none. */
    private static List<SubstanceNames.Known> list(String text) {
        String[] words = text.replaceAll("[,;:()/&*-]", " ").strip().split("\\s+");
        List<SubstanceNames.Known> found = new ArrayList<>();
        int at = 0;
        while (at < words.length) {
            int taken = 0;
            for (int length = Math.min(MOST_WORDS, words.length - at); length > 0 && taken == 0; length--) {
                String phrase = String.join(" ", Arrays.asList(words).subList(at, at + length));
                Optional<SubstanceNames.Known> known = declarable(phrase.replaceAll("[.]$", ""));
                if (known.isPresent()) {
                    found.add(known.get());
                    taken = length;
                }
            }
            boolean sentenceEnds = taken > 0 && words[at + taken - 1].endsWith(".");
            boolean filler = words[at].matches(
                    "(?i)and|or|allergens?|the|of|presence|food|major|ingredients?|sub|color|colour|fd|c|potential|possible");
            if (sentenceEnds || (taken == 0 && !filler)) {
                return found;
            }
            at += Math.max(taken, 1);
        }
        return found;
    }

    private static Optional<SubstanceNames.Known> declarable(String phrase) {
        return SubstanceNames.find(phrase)
                .filter(known -> known.category().equals("ALLERGENS")
                        || known.category().equals("FOOD_ADDITIVES_AND_FLAVOURINGS"));
    }

    private static void add(SubstanceNames.Known known, Map<String, Hazard> hazards) {
        hazards.putIfAbsent(
                known.name(), hazard(known.category(), new Hazard.Substance(known.name(), known.cas(), null, null)));
    }

    private static Hazard hazard(String category, Hazard.@Nullable Substance substance) {
        return new Hazard(category, substance, null, null, null, null, null, null, null);
    }

    private static Map<Pattern, String> agents() {
        Map<Pattern, String> agents = new LinkedHashMap<>();
        for (String name : List.of(
                "Listeria monocytogenes",
                "Listeria",
                "Salmonella",
                "Clostridium botulinum",
                "Clostridium perfringens",
                "Bacillus cereus",
                "Staphylococcus aureus",
                "Cronobacter",
                "Cyclospora",
                "Campylobacter",
                "Shigella",
                "norovirus",
                "hepatitis A",
                "Vibrio parahaemolyticus",
                "Vibrio vulnificus",
                "patulin",
                "aflatoxin",
                "histamine",
                "chloramphenicol",
                "ethylene oxide",
                "melamine",
                "sildenafil",
                "tadalafil",
                "vardenafil",
                "sibutramine",
                "phenolphthalein",
                "aegeline",
                "acrylamide",
                "Burkholderia cepacia")) {
            agents.put(said("\\b" + name.replace(" ", "\\s+") + "\\w{0,2}\\b"), name);
        }
        agents.put(said("\\bE\\.?\\s?coli\\s+[O0]157:?\\s?H7"), "Escherichia coli O157:H7");
        agents.put(said("\\b(?:STEC|shiga[- ]?toxin)"), "STEC");
        agents.put(said("\\bbotulism\\b"), "botulism");
        for (String metal : List.of("lead", "arsenic", "cadmium", "mercury")) {
            agents.put(
                    said(
                            "\\b(?:(?:elevated|high|higher|excess\\w*|unsafe|detectable)\\s+(?:levels?\\s+of\\s+|amounts?\\s+of\\s+)?(?:\\w+\\s+and\\s+)?"
                                    + metal + "|(?:contaminated with|presence of|contains?|levels of)\\s+" + metal + "|"
                                    + metal
                                    + "\\s+(?:levels?|contamination|content))\\b(?!\\s+to\\b)"),
                    metal);
        }
        for (String matter : List.of("metal", "glass", "plastic", "rubber", "wood")) {
            agents.put(
                    said("\\b(?:" + matter + "\\s+(?:\\w+\\s+)?" + FOREIGN + "|" + FOREIGN + "\\s+of\\s+(?:\\w+\\s+)?"
                            + matter + "|foreign\\s+\\w+\\W+(?:\\w+\\W+){0,3}" + matter + ")\\b"),
                    matter);
        }
        return agents;
    }

    private static Pattern said(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
