package siaga.alerts.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Hazard;
import siaga.contracts.vocabulary.Basis;
import siaga.contracts.vocabulary.ProductStatus;

/**
 * What the reason of a Korean recall says in set words. The glossary holds terms of the Korean pharmacopoeia and of MFDS
 * notices with their usual English; a reason without any of them is left as it is.
 */
final class KoreanReasons {

    /** Term, English, and the hazard category where the term names a hazard. */
    private record Term(
            Pattern korean, String english, @Nullable String category) {}

    private static final List<Term> TERMS = List.of(
            term("미생물", "microbial contamination", "MICROBIAL_CONTAMINANTS_OTHER"),
            term("이물", "foreign matter", "FOREIGN_BODIES"),
            term("중금속", "heavy metals", "HEAVY_METALS"),
            term("잔류농약", "pesticide residues", "PESTICIDE_RESIDUES"),
            term("곰팡이독소", "mycotoxins", "MYCOTOXINS"),
            term("불순물|유연물질", "impurities", "IMPURITY"),
            term("용출", "dissolution", null),
            term("붕해", "disintegration", null),
            term("함량|정량", "assay", null),
            term("성상|관능", "appearance", null),
            term("분진포집효율", "particle filtration efficiency", null),
            term("안정성\\s?시험", "stability testing", null),
            term("동등성", "bioequivalence", null),
            term("유용성", "benefit not shown on re-evaluation", null),
            term("허가.{0,6}다르게\\s?제조", "manufacture differs from the authorisation", null),
            term("표시|표기|기재", "labelling", null));

    private static final Pattern NITROSAMINE =
            Pattern.compile("(?i)\\(\\s*(N-nitros?[eo]?[\\p{IsLatin}\\d ,-]*)\\)|\\b(NDMA|NDEA|NTTP|NNORT)\\b");

    private static final List<String> AGENTS = List.of("카드뮴", "납", "비소", "이산화황", "벤조피렌");

    private KoreanReasons() {}

    /** The English of the set words in it, or empty when it has none. */
    static Optional<String> english(String reason) {
        List<String> words = TERMS.stream()
                .filter(term -> term.korean().matcher(reason).find())
                .map(Term::english)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    static List<Hazard> hazards(String reason) {
        Map<String, Hazard> hazards = new LinkedHashMap<>();
        Matcher nitrosamine = NITROSAMINE.matcher(reason);
        while (nitrosamine.find()) {
            String name = Stream.of(nitrosamine.group(1), nitrosamine.group(2))
                    .filter(group -> group != null)
                    .findFirst()
                    .orElseThrow()
                    .strip();
            hazards.putIfAbsent(CountryNames.folded(name), hazard("NITROSAMINE", name, null));
        }
        for (String agent : AGENTS) {
            SubstanceNames.find(agent)
                    .filter(known -> named(agent, reason))
                    .ifPresent(known -> hazards.put(known.name(), hazard(known.category(), known.name(), known.cas())));
        }
        TERMS.stream()
                .filter(term ->
                        term.category() != null && term.korean().matcher(reason).find())
                .filter(term -> !coveredByNamed(term, hazards))
                .forEach(term -> hazards.put(term.english(), hazard(term.category(), null, null)));
        return List.copyOf(hazards.values());
    }

    /** How it was found, where the reason says so. */
    static @Nullable Basis basis(String reason) {
        if (reason.contains("안정성")) {
            return Basis.COMPANY_OWN_CHECK;
        }
        return reason.matches(".*(수거|유통품)\\s?(검사|검정).*") ? Basis.MARKET_CONTROL : null;
    }

    /** Out of specification is substandard (WHO TRS 1010 annex 5); a concern that it might be is suspected. */
    static @Nullable ProductStatus status(String reason) {
        if (reason.contains("우려")) {
            return ProductStatus.SUSPECTED;
        }
        return reason.matches(".*(부적합|기준\\s?초과|초과\\s?검출|기준\\s?일탈).*") ? ProductStatus.SUBSTANDARD : null;
    }

    /** {@code true} when the operator recalls by itself, {@code false} when it was ordered, null when not said. */
    static @Nullable Boolean voluntary(String reason) {
        if (reason.contains("회수명령") || reason.contains("회수 명령") || reason.contains("강제회수")) {
            return Boolean.FALSE;
        }
        return reason.matches(".*(영업자\\s?회수|자진\\s?회수).*") ? Boolean.TRUE : null;
    }

    /** {@code 납} is also a syllable of other words, so it must stand in brackets or alone. */
    private static boolean named(String agent, String reason) {
        return agent.length() > 1
                ? reason.contains(agent)
                : Pattern.compile("(?<!\\p{IsHangul})" + agent + "(?!\\p{IsHangul})")
                        .matcher(reason)
                        .find();
    }

    private static boolean coveredByNamed(Term term, Map<String, Hazard> hazards) {
        String category = "IMPURITY".equals(term.category()) ? "NITROSAMINE" : term.category();
        return hazards.values().stream()
                .anyMatch(
                        hazard -> hazard.category() != null && hazard.category().equals(category));
    }

    private static Hazard hazard(@Nullable String category, @Nullable String name, @Nullable String cas) {
        Hazard.Substance substance = name == null ? null : new Hazard.Substance(name, cas, null, null);
        return new Hazard(category, substance, null, null, null, null, null, null, null);
    }

    private static Term term(String korean, String english, @Nullable String category) {
        return new Term(Pattern.compile(korean), english, category);
    }
}
