package siaga.alerts.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.Amount;
import siaga.alerts.content.Hazard;
import siaga.contracts.vocabulary.Manipulation;

/**
 * What BPOM found in a cosmetic: substances in many spellings and separators, some with an amount or a limit, and the word
 * for a falsified product among them.
 *
 * @param falsified the notice calls the product falsified
 */
record BpomSubstances(List<Hazard> hazards, boolean falsified) {

    private static final Pattern SEPARATOR = Pattern.compile(",\\s*(?!\\d)(?:dan\\s+)?|\\s+dan\\s+|\\s*&\\s*|;\\s*");
    private static final Pattern LIMIT = Pattern.compile("\\(?>\\s*(\\d+(?:[.,]\\d+)?)\\s*(ppm|%)\\)?");
    private static final Pattern AMOUNT = Pattern.compile("\\(?(\\d+(?:[.,]\\d+)?)\\s*(ppm|%)(?:\\s*[bw]/[bw])?\\)?");
    private static final Pattern FALSIFIED = Pattern.compile("(?i)\\b(?:di)?palsu(?:kan)?\\b|\\(produk palsu\\)");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)\\b(?:kadar|ditemukan|tidak ditemukan|melebihi batas|melebihi yang diijinkan|"
                    + "lebih kecil daripada data registrasi|kurang dari data notifikasi|lebih dari yang di ?notifikasikan|"
                    + "yang tidak teridentifikasi pada notifikasi|yang diidentifikasi pada notifikasi|produk palsu)\\b");
    private static final String MICROBES = "cemaran mikroba";
    private static final Set<String> CONTAMINANTS =
            Set.of("CHEMICAL_CONTAMINATION_OTHER", "MICROBIAL_CONTAMINANTS_OTHER", "HEAVY_METALS");

    static BpomSubstances of(@Nullable String field) {
        String text = field == null ? "" : field;
        boolean falsified = FALSIFIED.matcher(text).find();
        Map<String, Hazard> hazards = new LinkedHashMap<>();
        for (String item : SEPARATOR.split(FALSIFIED.matcher(text).replaceAll(" "))) {
            hazard(item.strip(), hazards);
        }
        return new BpomSubstances(new ArrayList<>(hazards.values()), falsified);
    }

    /** Mercury and drugs are put in; other metals, methanol, acetaldehyde and microbes come in. */
    Set<Manipulation> manipulations() {
        Set<Manipulation> manipulations = EnumSet.noneOf(Manipulation.class);
        for (Hazard hazard : hazards) {
            boolean contaminant = CONTAMINANTS.contains(hazard.category()) && !mercury(hazard);
            boolean listed = hazard.substance() != null
                    && SubstanceNames.find(String.valueOf(hazard.substance().name()))
                            .isPresent();
            if (contaminant) {
                manipulations.add(Manipulation.CONTAMINATED);
            } else if (listed && !dye(hazard)) {
                manipulations.add(Manipulation.PROHIBITED_INGREDIENT);
            }
        }
        return manipulations;
    }

    /** Hair dyes are allowed within limits; the notices that name them are about amount and declaration. */
    private static boolean dye(Hazard hazard) {
        return hazard.substance() != null
                && Set.of("p-phenylenediamine", "o-aminophenol")
                        .contains(hazard.substance().name());
    }

    private static boolean mercury(Hazard hazard) {
        return hazard.substance() != null && "mercury".equals(hazard.substance().name());
    }

    private static void hazard(String item, Map<String, Hazard> hazards) {
        Matcher limit = LIMIT.matcher(item);
        Amount allowed = limit.find() ? amount(limit) : null;
        String rest = LIMIT.matcher(item).replaceAll(" ");
        Matcher found = AMOUNT.matcher(rest);
        Amount detected = found.find() ? amount(found) : null;
        String name = WORDS.matcher(AMOUNT.matcher(rest).replaceAll(" "))
                .replaceAll(" ")
                .replaceAll("\\(\\s*\\)", " ")
                .replaceAll("^[\\s:(-]+|[\\s:-]+$", "")
                .replaceAll("\\s+", " ");
        if (!name.matches(".*\\p{L}.*")) {
            return;
        }
        if (name.toLowerCase(Locale.ROOT).startsWith(MICROBES)) {
            Optional<String> agent = bracketed(name);
            put("MICROBIAL_CONTAMINANTS_OTHER", agent.orElse(null), null, null, null, hazards);
            return;
        }
        Optional<SubstanceNames.Known> known = SubstanceNames.find(name);
        put(
                known.map(SubstanceNames.Known::category).orElse("COMPOSITION"),
                known.map(SubstanceNames.Known::name).orElse(name),
                known.map(SubstanceNames.Known::cas).orElse(null),
                detected,
                allowed,
                hazards);
    }

    private static void put(
            String category,
            @Nullable String name,
            @Nullable String cas,
            @Nullable Amount detected,
            @Nullable Amount limit,
            Map<String, Hazard> hazards) {
        Hazard.Substance substance = name == null ? null : new Hazard.Substance(name, cas, null, null);
        hazards.putIfAbsent(
                category + "\n" + name, new Hazard(category, substance, null, detected, limit, null, null, null, null));
    }

    private static Optional<String> bracketed(String name) {
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        return open > 0 && close > open ? Optional.of(name.substring(open + 1, close)) : Optional.empty();
    }

    /** Parts per million in UCUM; Indonesian notices write the decimal comma. */
    private static Amount amount(Matcher written) {
        String unit = written.group(2).equals("ppm") ? "[ppm]" : "%";
        return new Amount(new BigDecimal(written.group(1).replace(',', '.')), unit);
    }
}
