package siaga.alerts.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Substances, agents and allergens under one name each, whatever the sources call them. */
final class SubstanceNames {

    private static final String LIST = "substances.tsv";
    private static final Map<String, Known> KNOWN = read();

    private SubstanceNames() {}

    /**
     * A substance of the list.
     *
     * @param category of the hazard, where the source gives none
     * @param cas CAS Registry Number
     */
    record Known(String name, String category, @Nullable String cas) {}

    /** The substance of that name, or empty when the list does not have it. */
    static Optional<Known> find(String written) {
        return Optional.ofNullable(KNOWN.get(CountryNames.folded(written)));
    }

    /** The genus of a species, serovar or strain that the list does not have: {@code Salmonella Agona} is a Salmonella. */
    static Optional<Known> genus(String written) {
        String[] words = written.strip().split("\\s+", 2);
        return words.length == 2
                ? find(words[0]).filter(known -> known.category().endsWith("MICRO_ORGANISMS"))
                : Optional.empty();
    }

    static Set<Known> all() {
        return Set.copyOf(KNOWN.values());
    }

    private static Map<String, Known> read() {
        Map<String, Known> known = new HashMap<>();
        InputStream list = Objects.requireNonNull(SubstanceNames.class.getResourceAsStream(LIST), LIST);
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> add(line, known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(known);
    }

    private static void add(String line, Map<String, Known> known) {
        String[] cells = line.split("\t", -1);
        Known substance = new Known(cells[0], cells[1], cells[2].isEmpty() ? null : cells[2]);
        known.put(CountryNames.folded(cells[0]), substance);
        for (String spelling : cells[3].split("\\|")) {
            if (!spelling.isBlank()) {
                known.putIfAbsent(CountryNames.folded(spelling), substance);
            }
        }
    }
}
