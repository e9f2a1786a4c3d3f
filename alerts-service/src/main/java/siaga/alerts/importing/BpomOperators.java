package siaga.alerts.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Operator;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.OperatorRole;

/**
 * Firms out of the one field in which BPOM writes the producer, the registrant, or both. Words such as {@code Import by}
 * say which; a firm without such a word is the registrant when it is Indonesian and the product has a number, else the
 * producer.
 *
 * @param origin country of production when the field names one and no firm, as {@code Malaysia}
 */
record BpomOperators(List<Operator> operators, @Nullable String origin) {

    private static final Pattern MARK = Pattern.compile("(?i)[,.\\s]*(?:"
            + "(?<after>\\(importir\\)),?"
            + "|(?<importer>\\b(?:di\\s?import?(?:or)?\\s+oleh|di\\s?impor\\s+oleh|import(?:ed)?\\s+by|importir)\\b)"
            + "|(?<distributor>\\bdist?ributor\\b)"
            + "|(?<maker>\\b(?:product\\s+by|produsen|di\\s?produksi\\s+oleh|manufactured\\s+(?:by|for)|made\\s+in)\\b)"
            + "|(?<holder>\\buntuk\\b))\\s*:?\\)?\\s*");
    private static final Pattern INDONESIAN = Pattern.compile("(?i)^(?:PT|CV|UD|PD)\\b.*");
    private static final String INDONESIA = "ID";

    static BpomOperators of(@Nullable String field, boolean registered) {
        String text = CleanText.value(field);
        if (text == null) {
            return new BpomOperators(List.of(), null);
        }
        List<Operator> operators = new ArrayList<>();
        String origin = null;
        Matcher mark = MARK.matcher(text);
        @Nullable OperatorRole role = null;
        int from = 0;
        boolean more = true;
        while (more) {
            more = mark.find();
            String name = text.substring(from, more ? mark.start() : text.length());
            boolean saidAfter = more && mark.group("after") != null;
            Optional<String> country = CountryNames.code(name);
            boolean production = role == null || role == OperatorRole.MANUFACTURER;
            if (country.isPresent()) {
                origin = production ? country.get() : origin;
            } else {
                operator(name, saidAfter ? OperatorRole.IMPORTER : role != null ? role : unmarked(name, registered))
                        .ifPresent(operators::add);
            }
            if (more) {
                role = saidAfter ? null : role(mark);
                from = mark.end();
            }
        }
        return new BpomOperators(operators, origin);
    }

    private static OperatorRole unmarked(String name, boolean registered) {
        return registered && INDONESIAN.matcher(name.strip()).matches()
                ? OperatorRole.REGISTRATION_HOLDER
                : OperatorRole.MANUFACTURER;
    }

    private static OperatorRole role(Matcher mark) {
        if (mark.group("importer") != null) {
            return OperatorRole.IMPORTER;
        }
        if (mark.group("distributor") != null) {
            return OperatorRole.DISTRIBUTOR;
        }
        return mark.group("holder") != null ? OperatorRole.REGISTRATION_HOLDER : OperatorRole.MANUFACTURER;
    }

    private static Optional<Operator> operator(String written, OperatorRole role) {
        String name = written.replaceAll("^[\\s,;/:.-]+|[\\s,;/(-]+$", "");
        if (!name.matches(".*\\p{L}{2}.*")) {
            return Optional.empty();
        }
        return Optional.of(new Operator(
                role,
                List.of(LocalisedText.of("und", CleanText.shortened(name, 500))),
                country(name),
                null,
                null,
                null,
                null,
                List.of()));
    }

    /** The country at the end of the name, or Indonesia by its forms of company. */
    private static @Nullable String country(String name) {
        String[] words = name.split("[\\s,.()-]+");
        for (int length = Math.min(3, words.length); length > 0; length--) {
            String end = String.join(" ", List.of(words).subList(words.length - length, words.length));
            Optional<String> code = length == words.length ? Optional.empty() : CountryNames.code(end);
            if (code.isPresent()) {
                return code.get();
            }
        }
        return INDONESIAN.matcher(name).matches() ? INDONESIA : null;
    }
}
