package siaga.alerts.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two tables in which the RASFF window has been published, and what their columns are called. */
enum RasffLayout {
    FULL("reference", "date", "notifying_country", "category", "hazards", "origin", ","),
    SHORT(
            "Reference",
            "Date of Case",
            "Notification From",
            "Product Category",
            "Hazard Substance",
            "Country Origin",
            ";");

    private final String reference;
    private final String date;
    private final String notifier;
    private final String category;
    private final String hazards;
    private final String origin;
    private final String separator;

    RasffLayout(
            String reference,
            String date,
            String notifier,
            String category,
            String hazards,
            String origin,
            String separator) {
        this.reference = reference;
        this.date = date;
        this.notifier = notifier;
        this.category = category;
        this.hazards = hazards;
        this.origin = origin;
        this.separator = separator;
    }

    /** The layout with these columns, in whatever order they stand. */
    static Optional<RasffLayout> of(List<String> header) {
        return Stream.of(values())
                .filter(layout -> header.containsAll(layout.columns()))
                .findFirst();
    }

    /** The columns without which a notification cannot be read. */
    List<String> columns() {
        return List.of(reference, date, notifier, category, hazards, origin);
    }

    String reference() {
        return reference;
    }

    String date() {
        return date;
    }

    String notifier() {
        return notifier;
    }

    String category() {
        return category;
    }

    String hazards() {
        return hazards;
    }

    String origin() {
        return origin;
    }

    /** What stands between two countries in one field. */
    String separator() {
        return separator;
    }
}
