package siaga.alerts.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product concerned.
 *
 * @param name as on the label, in the language of the label
 * @param gtin as written; 8, 12, 13 or 14 digits
 * @param udiDi device identifier of the Unique Device Identification
 * @param hsCode Harmonized System code, 6 to 10 digits
 * @param category code of the product category code list
 */
public record Product(
        @Nullable String name,
        @Nullable String brand,
        @Nullable String description,
        @Nullable String dosageForm,
        @Nullable String strength,
        @Nullable String pack,
        @Nullable String gtin,
        List<Registration> registrations,
        @Nullable String udiDi,
        @Nullable String hsCode,
        @Nullable String category,
        List<Lot> lots) {

    public Product {
        registrations = Lists.orEmpty(registrations);
        lots = Lists.orEmpty(lots);
    }

    /**
     * A marketing authorisation or notification number.
     *
     * @param country that granted it, ISO 3166-1 alpha-2
     * @param scheme the register's own name, such as {@code NIE} or {@code 품목기준코드}
     */
    public record Registration(
            @Nullable String country,
            @Nullable String scheme,
            @Nullable String value) {}
}
