package siaga.alerts.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import siaga.alerts.codelist.Place;
import siaga.alerts.content.Amount;
import siaga.alerts.content.Border;
import siaga.alerts.content.Hazard;
import siaga.alerts.content.Lot;
import siaga.alerts.content.Operator;
import siaga.alerts.content.Product;

/** Rules of products, hazards, operators and consignments. */
final class ThingRules {

    private static final int LOTS = 2_000;
    private static final int SERIALS = 10_000;
    private static final int MANY = 200;

    private final Findings findings;
    private final CodeRules codes;

    ThingRules(Findings findings, CodeRules codes) {
        this.findings = findings;
        this.codes = codes;
    }

    void product(Product product, String at) {
        findings.required(product.name(), at + "/name");
        shortText(product.name(), at + "/name");
        shortText(product.brand(), at + "/brand");
        SubmissionRules.plain(findings, product.description(), at + "/description", SubmissionRules.LONG_TEXT);
        findings.format(product.gtin(), Formats.GTIN, at + "/gtin");
        findings.format(product.hsCode(), Formats.HS_CODE, at + "/hsCode");
        codes.check(Place.PRODUCT_CATEGORY, product.category(), at + "/category");
        findings.each(product.registrations(), at + "/registrations", MANY, this::registration);
        findings.each(product.lots(), at + "/lots", LOTS, this::lot);
    }

    private void registration(Product.Registration registration, String at) {
        findings.required(registration.country(), at + "/country");
        findings.format(registration.country(), Formats.COUNTRY, at + "/country");
        findings.required(registration.scheme(), at + "/scheme");
        if (findings.required(registration.value(), at + "/value")) {
            shortText(registration.value(), at + "/value");
        }
    }

    private void lot(Lot lot, String at) {
        boolean named = lot.lot() != null || !lot.serials().isEmpty() || lot.serialRange() != null;
        boolean dated = lot.expiry() != null || lot.bestBefore() != null || lot.produced() != null;
        findings.when(!named && !dated, at, "required", "A lot has a number, serials or at least a date.");
        findings.when(
                lot.lot() != null && lot.lot().isBlank(),
                at + "/lot",
                "blank",
                "A lot number is not blank; leave it out.");
        shortText(lot.lot(), at + "/lot");
        findings.format(lot.expiry(), Formats.DAY_OR_MONTH, at + "/expiry");
        findings.format(lot.bestBefore(), Formats.DAY_OR_MONTH, at + "/bestBefore");
        findings.format(lot.produced(), Formats.DAY_OR_MONTH, at + "/produced");
        amount(lot.quantity(), at + "/quantity");
        findings.each(lot.serials(), at + "/serials", SERIALS, (serial, pointer) -> {
            findings.required(serial, pointer);
            shortText(serial, pointer);
        });
        if (lot.serialRange() != null) {
            findings.required(lot.serialRange().from(), at + "/serialRange/from");
            findings.required(lot.serialRange().to(), at + "/serialRange/to");
        }
    }

    void hazard(Hazard hazard, String at) {
        findings.required(hazard.category(), at + "/category");
        codes.check(Place.HAZARD, hazard.category(), at + "/category");
        if (hazard.substance() != null) {
            shortText(hazard.substance().name(), at + "/substance/name");
            findings.format(hazard.substance().cas(), Formats.CAS, at + "/substance/cas");
            findings.format(hazard.substance().unii(), Formats.UNII, at + "/substance/unii");
        }
        amount(hazard.declared(), at + "/declared");
        amount(hazard.detected(), at + "/detected");
        amount(hazard.limit(), at + "/limit");
        if (hazard.sampling() != null && hazard.sampling().count() != null) {
            findings.when(hazard.sampling().count() < 0, at + "/sampling/count", "negative", "Not below zero.");
        }
    }

    void operator(Operator operator, String at) {
        findings.required(operator.role(), at + "/role");
        boolean identified = !operator.names().isEmpty()
                || operator.url() != null
                || !operator.accounts().isEmpty();
        findings.when(
                !identified, at + "/names", "required", "An operator has a name, an address on the web or an account.");
        findings.each(
                operator.names(),
                at + "/names",
                MANY,
                (name, pointer) -> SubmissionRules.text(findings, name, pointer, SubmissionRules.SHORT_TEXT));
        findings.format(operator.country(), Formats.COUNTRY, at + "/country");
        shortText(operator.address(), at + "/address");
        findings.format(operator.gln(), Formats.GLN, at + "/gln");
        findings.format(operator.url(), Formats.WEB_ADDRESS, at + "/url");
    }

    void border(Border border, String at) {
        findings.format(border.entryPoint(), Formats.LOCODE, at + "/entryPoint");
        findings.each(
                border.containers(),
                at + "/containers",
                MANY,
                (container, pointer) -> findings.format(container, Formats.CONTAINER, pointer));
        findings.each(border.documents(), at + "/documents", MANY, this::shortText);
        shortText(border.transport(), at + "/transport");
        shortText(border.consignee(), at + "/consignee");
    }

    private void amount(@Nullable Amount amount, String at) {
        if (amount == null) {
            return;
        }
        findings.required(amount.unit(), at + "/unit");
        shortText(amount.unit(), at + "/unit");
        if (findings.required(amount.value(), at + "/value") && amount.value() != null) {
            findings.when(amount.value().compareTo(BigDecimal.ZERO) < 0, at + "/value", "negative", "Not below zero.");
        }
    }

    private void shortText(@Nullable String text, String at) {
        SubmissionRules.plain(findings, text, at, SubmissionRules.SHORT_TEXT);
    }
}
