package siaga.agencies.holiday;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A day off.
 *
 * @param name in English
 * @param localName as the country's own announcement has it
 * @param kind PUBLIC when left out
 * @param provisional true as long as the date is computed and not announced; null for an announced one
 */
@Schema(name = "Holiday")
public record Holiday(
        @Schema(examples = "2026-03-21") LocalDate date,

        @Schema(examples = "Eid al-Fitr") String name,

        @Schema(examples = "Idul Fitri 1447 Hijriah") String localName,

        Kind kind,

        @Nullable @Schema(description = "True as long as the date is computed and not announced; left out otherwise")
        Boolean provisional) {

    public Holiday {
        kind = kind == null ? Kind.PUBLIC : kind;
    }

    /** What makes it a day off. */
    @Schema(name = "HolidayKind")
    public enum Kind {
        /** A public holiday by law. */
        PUBLIC,
        /** No public holiday, but government offices are closed by decree, such as Indonesia's joint leave. */
        OFFICES_CLOSED
    }
}
