package siaga.alerts.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.PublishedAlert;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Amount;
import siaga.alerts.content.Hazard;
import siaga.alerts.content.Lot;
import siaga.alerts.content.Measure;
import siaga.alerts.content.Product;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Basis;
import siaga.contracts.vocabulary.DistributionStatus;
import siaga.contracts.vocabulary.Genuine;
import siaga.contracts.vocabulary.MeasureType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.ProductStatus;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.Verification;

/**
 * An alert in the public field set (domain.md, Sharing 2): classification, status, product, hazard, countries of origin
 * and distribution, notifier, basis and measures. Every field is named here; what is added to an alert one day is not
 * public until somebody writes it down in this record. Of a withdrawn alert only status, reason and times are left.
 *
 * @param verification QUESTIONED when the desk doubts it
 * @param notifiedBy code of the notifying agency
 * @param reason why it was withdrawn
 * @param supersededBy reference of the public alert in its place
 * @param riskDecision RASFF risk decision
 * @param origins countries where the product or its ingredient was made, ISO 3166-1 alpha-2
 * @param distributedTo countries to which it was distributed, ISO 3166-1 alpha-2
 */
@Schema(name = "PublicAlert")
record PublicAlert(
        String reference,
        AlertStatus status,
        @Nullable Verification verification,
        String notifiedBy,
        @Nullable String reason,
        @Nullable String supersededBy,
        Instant distributedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant supersededAt,
        @Nullable Instant closedAt,
        @Nullable Network network,
        @Nullable AlertType type,
        @Nullable Basis basis,
        @Nullable ProductStatus productStatus,
        @Nullable RiskDecision riskDecision,
        @Nullable RecallClass recallClass,
        @Nullable List<PublicProduct> products,
        @Nullable List<PublicHazard> hazards,
        @Nullable Set<String> origins,
        @Nullable DistributionStatus distributionStatus,
        @Nullable Set<String> distributedTo,
        @Nullable List<PublicMeasure> measures,
        String href) {

    static PublicAlert of(PublishedAlert alert) {
        AlertContent content = alert.content();
        return content == null ? shell(alert) : whole(alert, content);
    }

    private static PublicAlert shell(PublishedAlert alert) {
        return new PublicAlert(
                alert.reference(),
                alert.status(),
                null,
                alert.notifiedBy(),
                alert.reason(),
                null,
                alert.distributedAt(),
                alert.withdrawnAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                href(alert));
    }

    private static PublicAlert whole(PublishedAlert alert, AlertContent content) {
        return new PublicAlert(
                alert.reference(),
                alert.status(),
                alert.verification(),
                alert.notifiedBy(),
                null,
                alert.supersededBy(),
                alert.distributedAt(),
                null,
                alert.supersededAt(),
                alert.closedAt(),
                content.network(),
                content.type(),
                content.basis(),
                content.productStatus(),
                content.risk() == null ? null : content.risk().decision(),
                content.risk() == null ? null : content.risk().recallClass(),
                content.products().stream().map(PublicProduct::of).toList(),
                content.hazards().stream().map(PublicHazard::of).toList(),
                alert.origins(),
                content.distribution() == null ? null : content.distribution().status(),
                content.distribution() == null
                        ? Set.of()
                        : content.distribution().countries(),
                content.measures().stream().map(PublicMeasure::of).toList(),
                href(alert));
    }

    private static String href(PublishedAlert alert) {
        return PublicAlertsResource.PATH + "/" + alert.reference();
    }

    /** What somebody needs to tell whether the product in hand is meant. */
    @Schema(name = "PublicProduct")
    record PublicProduct(
            @Nullable String name,
            @Nullable String brand,
            @Nullable String description,
            @Nullable String dosageForm,
            @Nullable String strength,
            @Nullable String pack,
            @Nullable String gtin,
            List<Product.Registration> registrations,
            @Nullable String udiDi,
            @Nullable String hsCode,
            @Nullable String category,
            List<PublicLot> lots) {

        static PublicProduct of(Product product) {
            return new PublicProduct(
                    product.name(),
                    product.brand(),
                    product.description(),
                    product.dosageForm(),
                    product.strength(),
                    product.pack(),
                    product.gtin(),
                    product.registrations(),
                    product.udiDi(),
                    product.hsCode(),
                    product.category(),
                    product.lots().stream().map(PublicLot::of).toList());
        }
    }

    /** Units made together; how many there are is between the operator and the authorities. */
    @Schema(name = "PublicLot")
    record PublicLot(
            @Nullable String lot,
            @Nullable String expiry,
            @Nullable String bestBefore,
            @Nullable String produced,
            List<String> serials,
            Lot.@Nullable SerialRange serialRange,
            @Nullable Genuine genuine) {

        static PublicLot of(Lot lot) {
            return new PublicLot(
                    lot.lot(),
                    lot.expiry(),
                    lot.bestBefore(),
                    lot.produced(),
                    lot.serials(),
                    lot.serialRange(),
                    lot.genuine());
        }
    }

    /** What was found; where, by whom and how it was sampled and examined is not said. */
    @Schema(name = "PublicHazard")
    record PublicHazard(
            @Nullable String category,
            Hazard.@Nullable Substance substance,
            @Nullable Amount declared,
            @Nullable Amount detected,
            @Nullable Amount limit) {

        static PublicHazard of(Hazard hazard) {
            return new PublicHazard(
                    hazard.category(), hazard.substance(), hazard.declared(), hazard.detected(), hazard.limit());
        }
    }

    /** Something done to keep the product from people. */
    @Schema(name = "PublicMeasure")
    record PublicMeasure(
            @Nullable MeasureType type,
            @Nullable Boolean compulsory,
            @Nullable LocalDate date,
            @Nullable LocalDate until,
            @Nullable String scope) {

        static PublicMeasure of(Measure measure) {
            return new PublicMeasure(
                    measure.type(), measure.compulsory(), measure.date(), measure.until(), measure.scope());
        }
    }
}
