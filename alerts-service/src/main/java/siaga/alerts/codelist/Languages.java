package siaga.alerts.codelist;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The languages of labels, and which of them a reader gets. */
final class Languages {

    /** Every label stands at least in these. */
    static final List<String> NEEDED = List.of("en", "id", "ko");

    private static final String DEFAULT = "en";

    private Languages() {}

    /** The same texts in the order of their languages. */
    static Map<String, String> sorted(Map<String, String> texts) {
        return Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** The languages that all of these texts stand in. */
    static Set<String> common(Collection<Map<String, String>> texts) {
        Set<String> common = new TreeSet<>();
        texts.stream().findFirst().ifPresent(first -> common.addAll(first.keySet()));
        texts.forEach(labels -> common.retainAll(labels.keySet()));
        return common;
    }

    /**
     * The language of those offered that the reader likes best (RFC 4647 lookup); English when it likes none of them, or
     * says nothing that can be read.
     */
    static String chosen(@Nullable String acceptLanguage, Collection<String> offered) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return DEFAULT;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), offered);
            return tag == null ? DEFAULT : tag;
        } catch (IllegalArgumentException e) {
            return DEFAULT;
        }
    }
}
