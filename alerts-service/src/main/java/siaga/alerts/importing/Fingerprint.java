package siaga.alerts.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Amount;
import siaga.alerts.content.Distribution;
import siaga.alerts.content.Hazard;
import siaga.alerts.content.Lot;
import siaga.alerts.content.Normalised;
import siaga.alerts.content.Product;
import siaga.alerts.content.Risk;

/**
 * What an imported alert says, less how it says it: classification, risk, hazards, identifiers, lots, countries, measures,
 * dates and numbers elsewhere, in normal form and without order. Two records with the same fingerprint differ in wording
 * only, and nobody is woken for that.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 over the facts. */
    static byte[] of(AlertContent content) {
        return sha256(facts(content));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** One line for each kind of fact. */
    static String facts(AlertContent content) {
        return String.join(
                "\n",
                "classification " + row(content.network(), content.type(), content.basis(), content.productStatus()),
                "manipulations " + set(content.manipulations().stream().map(Enum::name)),
                "risk " + risk(content.risk()),
                "hazards " + set(content.hazards().stream().map(Fingerprint::hazard)),
                "products " + set(content.products().stream().map(Fingerprint::product)),
                "operators " + set(content.operators().stream().map(who -> row(who.role(), who.country()))),
                "distribution " + distribution(content.distribution()),
                "measures "
                        + set(content.measures().stream()
                                .map(act -> row(act.type(), act.compulsory(), act.date(), act.until()))),
                "dates "
                        + (content.dates() == null
                                ? ""
                                : row(
                                        content.dates().riskKnownAt(),
                                        content.dates().sampledAt())),
                "links " + set(content.links().stream().map(link -> row(link.type(), link.scheme(), link.value()))));
    }

    private static String risk(@Nullable Risk risk) {
        return risk == null ? "" : row(risk.decision(), risk.recallClass(), risk.assessedAt());
    }

    private static String hazard(Hazard hazard) {
        Hazard.Substance substance = hazard.substance();
        return row(
                hazard.category(),
                substance == null || substance.name() == null ? null : CountryNames.folded(substance.name()),
                amount(hazard.detected()),
                amount(hazard.limit()));
    }

    private static @Nullable String amount(@Nullable Amount amount) {
        return amount == null || amount.value() == null
                ? null
                : amount.value().stripTrailingZeros().toPlainString() + " " + amount.unit();
    }

    private static String product(Product product) {
        return row(
                product.gtin() == null ? null : Normalised.gtin(product.gtin()),
                product.category(),
                set(product.registrations().stream()
                        .map(number -> row(
                                number.country(),
                                number.value() == null ? null : Normalised.identifier(number.value())))),
                set(product.lots().stream().map(Fingerprint::lot)));
    }

    private static String lot(Lot lot) {
        return row(
                lot.lot() == null ? null : Normalised.identifier(lot.lot()),
                lot.expiry(),
                lot.bestBefore(),
                lot.produced(),
                amount(lot.quantity()));
    }

    private static String distribution(@Nullable Distribution distribution) {
        return distribution == null
                ? ""
                : row(
                        distribution.status(),
                        set(distribution.countries().stream()),
                        set(distribution.flags().stream()
                                .map(flag -> row(flag.agency(), flag.country(), flag.attention(), flag.reason()))));
    }

    private static String row(@Nullable Object... cells) {
        return Stream.of(cells)
                .map(cell -> cell == null ? "-" : String.valueOf(cell).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" ", "(", ")"));
    }

    private static String set(Stream<String> facts) {
        List<String> sorted = facts.distinct().sorted().toList();
        return sorted.toString();
    }
}
