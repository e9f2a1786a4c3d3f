package siaga.alerts.codelist;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** What somebody may have meant by a code that does not exist. */
final class NearestCodes {

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double RESEMBLANCE = 0.8;
    private static final int MOST = 3;

    /** Words found within a longer name count a little less than the whole name. */
    private static final double WITHIN = 0.95;

    private NearestCodes() {}

    private record Scored(String code, double score) {}

    /** The codes in force whose spelling or label, in any language, is like it; most alike first. */
    static List<String> of(String written, Collection<Code> codes) {
        String sought = plain(written);
        return codes.stream()
                .filter(Code::inForce)
                .map(code -> new Scored(code.code(), score(sought, code)))
                .filter(scored -> scored.score >= RESEMBLANCE)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(MOST)
                .map(Scored::code)
                .toList();
    }

    private static double score(String sought, Code code) {
        return Stream.concat(Stream.of(code.code()), code.labels().values().stream())
                .mapToDouble(name -> score(sought, plain(name)))
                .max()
                .orElse(0);
    }

    private static double score(String sought, String name) {
        double words = Arrays.stream(sought.split(" "))
                .mapToDouble(word -> Arrays.stream(name.split(" "))
                        .mapToDouble(other -> SIMILARITY.apply(word, other))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
        return Math.max(SIMILARITY.apply(sought, name), WITHIN * words);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
