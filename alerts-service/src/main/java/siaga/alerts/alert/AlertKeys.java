package siaga.alerts.alert;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertKey.Kind;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Hazard;
import siaga.alerts.content.Lot;
import siaga.alerts.content.Normalised;
import siaga.alerts.content.Operator;
import siaga.alerts.content.Product;
import siaga.contracts.sharing.Flag;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.FlagReason;
import siaga.contracts.vocabulary.OperatorRole;

/** Finds the keys of an alert. */
final class AlertKeys {

    private static final Set<OperatorRole> MAKERS =
            Set.of(OperatorRole.MANUFACTURER, OperatorRole.INGREDIENT_SUPPLIER, OperatorRole.EXPORTER);

    private final List<AlertKey> keys = new ArrayList<>();

    private AlertKeys() {}

    static List<AlertKey> of(AlertContent content) {
        AlertKeys found = new AlertKeys();
        each(content.products(), "/products/", found::product);
        each(content.operators(), "/operators/", found::operator);
        each(content.hazards(), "/hazards/", found::hazard);
        found.countries(content);
        return List.copyOf(found.keys);
    }

    /** The keys of one kind, in their normal form and order. */
    static SortedSet<String> values(AlertContent content, Kind kind) {
        return of(content).stream()
                .filter(key -> key.kind() == kind)
                .map(AlertKey::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name as it is compared: NFKC, lower case, single spaces. */
    static String foldedName(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private void product(Product product, String at) {
        String gtin = product.gtin();
        if (gtin != null && !gtin.isBlank()) {
            keys.add(new AlertKey(Kind.GTIN, at + "/gtin", gtin, Normalised.gtin(gtin)));
        }
        word(Kind.HS_CODE, at + "/hsCode", product.hsCode());
        word(Kind.CATEGORY, at + "/category", product.category());
        each(
                product.registrations(),
                at + "/registrations/",
                (registration, place) -> identifier(Kind.REGISTRATION, place + "/value", registration.value()));
        each(product.lots(), at + "/lots/", this::lot);
    }

    private void lot(Lot lot, String at) {
        identifier(Kind.LOT, at + "/lot", lot.lot());
        each(lot.serials(), at + "/serials/", (serial, place) -> identifier(Kind.SERIAL, place, serial));
    }

    private void operator(Operator operator, String at) {
        each(operator.names(), at + "/names/", (LocalisedText name, String place) -> {
            if (name.text() != null && !name.text().isBlank()) {
                keys.add(new AlertKey(Kind.OPERATOR, place + "/text", name.text(), foldedName(name.text())));
            }
        });
        if (operator.role() != null && MAKERS.contains(operator.role())) {
            word(Kind.ORIGIN, at + "/country", operator.country());
        }
    }

    private void hazard(Hazard hazard, String at) {
        word(Kind.HAZARD, at + "/category", hazard.category());
        Hazard.Substance substance = hazard.substance();
        if (substance != null) {
            Stream.of(substance.name(), substance.cas(), substance.inn(), substance.unii())
                    .filter(name -> name != null && !name.isBlank())
                    .forEach(name -> keys.add(new AlertKey(Kind.SUBSTANCE, at + "/substance", name, foldedName(name))));
        }
    }

    private void countries(AlertContent content) {
        if (content.distribution() == null) {
            return;
        }
        for (String country : content.distribution().countries()) {
            word(Kind.DISTRIBUTED_TO, "/distribution/countries", country);
        }
        for (Flag flag : content.distribution().flags()) {
            if (flag.reason() == FlagReason.ORIGIN) {
                word(Kind.ORIGIN, "/distribution/flags", flag.country());
            }
        }
    }

    private void identifier(Kind kind, String pointer, @Nullable String written) {
        if (written != null && !written.isBlank()) {
            keys.add(new AlertKey(kind, pointer, written, Normalised.identifier(written)));
        }
    }

    private void word(Kind kind, String pointer, @Nullable String written) {
        if (written != null && !written.isBlank()) {
            keys.add(new AlertKey(kind, pointer, written, written.strip().toUpperCase(Locale.ROOT)));
        }
    }

    private static <T> void each(List<T> items, String prefix, BiConsumer<T, String> action) {
        for (int i = 0; i < items.size(); i++) {
            action.accept(items.get(i), prefix + i);
        }
    }
}
