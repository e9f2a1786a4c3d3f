package siaga.alerts.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.Genuine;

/**
 * Units made together.
 *
 * @param lot the number as written on the pack
 * @param expiry date, or month ({@code 2027-11}), as far as the pack says
 * @param bestBefore the same for food
 * @param produced the same for the day of production
 * @param serials single units, as written
 */
public record Lot(
        @Nullable String lot,
        @Nullable String expiry,
        @Nullable String bestBefore,
        @Nullable String produced,
        @Nullable Amount quantity,
        List<String> serials,
        @Nullable SerialRange serialRange,
        @Nullable Genuine genuine) {

    public Lot {
        serials = Lists.orEmpty(serials);
    }

    /** From one serial number to another, both included. */
    public record SerialRange(
            @Nullable String from, @Nullable String to) {}
}
