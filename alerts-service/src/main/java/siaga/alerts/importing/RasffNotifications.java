package siaga.alerts.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Dates;
import siaga.alerts.content.Hazard;
import siaga.alerts.content.Link;
import siaga.alerts.content.Product;
import siaga.alerts.content.Risk;
import siaga.contracts.sharing.Audience;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Basis;
import siaga.contracts.vocabulary.LinkType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.TextOrigin;
import siaga.contracts.vocabulary.Tlp;

/**
 * Notifications of the EU's Rapid Alert System for Food and Feed out of the CSV files of its window, in the layout with all
 * columns and in the short one without classification and risk, whose notifications come in for attention. Identified by
 * reference; spreadsheets lose its last zeros, which are put back. The window publishes a notification again when it is
 * followed up, so the later date is the later edition.
 */
final class RasffNotifications implements CsvSource {

    static final String SOURCE = "rasff";

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Pattern REFERENCE = Pattern.compile("(\\d{4})\\.(\\d{1,4})");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);
    private static final Pattern PRODUCT_IN_SUBJECT = Pattern.compile(
            "(?i).*\\b(?:in|of)\\s+(?!the\\b)([\\p{L}][^/]{2,80}?)\\s+(?:originating\\s+)?from\\s+\\p{Lu}.*");
    private static final Pattern LANGUAGES = Pattern.compile("\\s*/{2,}\\s*|\\s+/\\s+");

    private final RasffLayout layout;

    RasffNotifications(RasffLayout layout) {
        this.layout = layout;
    }

    @Override
    public ParsedRecord parse(long position, CsvRow row) {
        String written = row.get(layout.reference());
        Matcher reference = REFERENCE.matcher(written == null ? "" : written.strip());
        if (!reference.matches()) {
            return Rejected.because(
                    position,
                    CleanText.of(written),
                    "/" + layout.reference(),
                    "reference",
                    "A reference is a year and a number of up to four digits: 2024.1230.");
        }
        String number = reference.group(1) + "." + (reference.group(2) + "000").substring(0, 4);
        Instant date = date(row);
        if (date == null) {
            return Rejected.because(
                    position,
                    number,
                    "/" + layout.date(),
                    "date",
                    "A date is `2024-12-31 16:50:10` or `Dec 30, 2022`.");
        }
        AlertContent content = content(row, number, date);
        return new SourceRecord(position, SOURCE, number, content, row.json(), Fingerprint.of(content), date);
    }

    private AlertContent content(CsvRow row, String number, Instant date) {
        AlertType type = type(row);
        List<Hazard> hazards = layout == RasffLayout.FULL
                ? RasffHazards.of(row.get("hazards"))
                : RasffHazards.of(row.get("Hazard Substance"), row.get("Hazard Category"));
        return new AlertContent(
                Network.FOOD_FEED,
                type,
                type == AlertType.BORDER_REJECTION ? Basis.BORDER_CONTROL : null,
                subject(row, hazards, number),
                List.of(new LocalisedText("en", summary(row, number), TextOrigin.MACHINE)),
                null,
                Set.of(),
                new Risk(decision(row), null, null, null, null, List.of()),
                hazards,
                List.of(product(row)),
                List.of(),
                RasffCountries.distribution(row, layout),
                List.of(),
                null,
                null,
                null,
                Tlp.CLEAR,
                Audience.NOBODY,
                List.of(),
                new Dates(null, date, null),
                List.of(new Link(LinkType.EXTERNAL, null, "RASFF", number)));
    }

    private AlertType type(CsvRow row) {
        String classification = row.get("classification");
        return switch (classification == null ? "" : classification.strip().toLowerCase(Locale.ROOT)) {
            case "alert notification" -> AlertType.ALERT;
            case "information notification for follow-up" -> AlertType.INFORMATION_FOLLOW_UP;
            case "border rejection notification" -> AlertType.BORDER_REJECTION;
            case "non-compliance notification" -> AlertType.NON_COMPLIANCE;
            case "news notification", "news" -> AlertType.NEWS;
            default -> AlertType.INFORMATION_ATTENTION;
        };
    }

    private static RiskDecision decision(CsvRow row) {
        String decision = row.get("risk_decision");
        return switch (decision == null ? "" : decision.strip().toLowerCase(Locale.ROOT)) {
            case "serious" -> RiskDecision.SERIOUS;
            case "potentially serious" -> RiskDecision.POTENTIALLY_SERIOUS;
            case "potential risk", "potential" -> RiskDecision.POTENTIAL;
            case "not serious" -> RiskDecision.NOT_SERIOUS;
            case "no risk" -> RiskDecision.NO_RISK;
            default -> RiskDecision.UNDECIDED;
        };
    }

    /** Subjects often stand in two languages; English is the working language, so the part that reads as English leads. */
    private List<LocalisedText> subject(CsvRow row, List<Hazard> hazards, String number) {
        String written = CleanText.of(row.get("subject"));
        if (written == null) {
            return List.of(new LocalisedText("en", composed(row, hazards, number), TextOrigin.MACHINE));
        }
        List<String> parts =
                LANGUAGES.splitAsStream(written).filter(part -> !part.isBlank()).toList();
        if (parts.size() < 2) {
            return List.of(LocalisedText.of("en", CleanText.shortened(written, 500)));
        }
        String english = parts.stream()
                .reduce((a, b) -> englishWords(b) >= englishWords(a) ? b : a)
                .orElse(written);
        return List.of(
                LocalisedText.of("en", CleanText.shortened(english, 500)),
                LocalisedText.of("mul", CleanText.shortened(written, 500)));
    }

    private String composed(CsvRow row, List<Hazard> hazards, String number) {
        String product = CleanText.value(row.get("Product"));
        List<String> substances = hazards.stream()
                .map(Hazard::substance)
                .filter(substance -> substance != null && substance.name() != null)
                .map(Hazard.Substance::name)
                .limit(5)
                .toList();
        String origin = CleanText.value(row.get("Country Origin"));
        return CleanText.shortened(
                (substances.isEmpty() ? "RASFF notification " + number + ": " : String.join(", ", substances) + " in ")
                        + (product == null ? "a product" : product)
                        + (origin == null || CountryNames.knownToBeNone(origin) ? "" : " from " + origin),
                500);
    }

    private String summary(CsvRow row, String number) {
        StringBuilder text = new StringBuilder("RASFF notification ").append(number);
        append(text, ", notified by ", row.get(layout.notifier()));
        append(text, ", ", row.get("classification"));
        append(text, ". Product category: ", row.get(layout.category()));
        append(text, ". Hazards as published: ", row.get(layout.hazards()));
        append(text, ". Origin as published: ", row.get(layout.origin()));
        return CleanText.shortened(text.append('.').toString(), 5_000);
    }

    private static void append(StringBuilder text, String before, @Nullable String value) {
        String clean = CleanText.value(value);
        if (clean != null) {
            text.append(before).append(clean);
        }
    }

    private Product product(CsvRow row) {
        String category = CleanText.value(row.get(layout.category()));
        String subject = CleanText.of(row.get("subject"));
        String name = CleanText.value(row.get("Product"));
        if (name == null && subject != null) {
            Matcher named = PRODUCT_IN_SUBJECT.matcher(subject);
            name = named.matches() ? named.group(1).strip() : null;
        }
        String shown = name != null ? name : category != null ? category : "product not named";
        return new Product(
                CleanText.shortened(shown, 500),
                null,
                subject,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                category == null ? null : RasffCategories.product(category).orElse(null),
                List.of());
    }

    private @Nullable Instant date(CsvRow row) {
        String written = row.get(layout.date());
        String text = written == null ? "" : written.strip();
        try {
            return layout == RasffLayout.FULL
                    ? LocalDateTime.parse(text, TIME).atZone(BRUSSELS).toInstant()
                    : LocalDate.parse(text, DAY).atStartOfDay(BRUSSELS).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static long englishWords(String text) {
        return Pattern.compile("(?i)\\b(in|from|of|and|the|with|for|to|by|via)\\b")
                .matcher(text)
                .results()
                .count();
    }
}
