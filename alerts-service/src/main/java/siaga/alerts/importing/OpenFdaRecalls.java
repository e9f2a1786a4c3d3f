package siaga.alerts.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Dates;
import siaga.alerts.content.Distribution;
import siaga.alerts.content.Link;
import siaga.alerts.content.Measure;
import siaga.alerts.content.Operator;
import siaga.alerts.content.Risk;
import siaga.contracts.sharing.Audience;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.LinkType;
import siaga.contracts.vocabulary.MeasureType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.OperatorRole;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.TextOrigin;
import siaga.contracts.vocabulary.Tlp;

/**
 * Enforcement reports of the U.S. Food and Drug Administration as openFDA gives them: one record for each recalled product,
 * identified by {@code recall_number} exactly as written ({@code F-1843-2014} and {@code F1843-2014} are two recalls). The
 * class of the recall is taken over; no risk decision is derived from it. The firm stands as distributor, which every
 * recalling firm is; whether it also made the product is not said.
 */
final class OpenFdaRecalls implements JsonSource {

    static final String SOURCE = "openfda";

    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final int FIRST_YEAR = 1990;

    @Override
    public ParsedRecord parse(long position, ObjectNode record) {
        String number = CleanText.value(text(record, "recall_number"));
        if (number == null) {
            return Rejected.because(
                    position,
                    null,
                    "/recall_number",
                    "required",
                    "The recall has no number, so it could not be recognised again.");
        }
        String description = CleanText.of(text(record, "product_description"));
        if (description == null) {
            return Rejected.because(
                    position, number, "/product_description", "required", "The recall does not say what is recalled.");
        }
        AlertContent content = content(record, number, description);
        return new SourceRecord(position, SOURCE, number, content, record.toString(), Fingerprint.of(content), null);
    }

    private static AlertContent content(ObjectNode record, String number, String description) {
        String reason = CleanText.of(text(record, "reason_for_recall"));
        LocalDate started = date(record, "recall_initiation_date");
        String subject = "Recall in the United States: " + CleanText.shortened(OpenFdaProducts.name(description), 220)
                + (reason == null ? "" : ". " + CleanText.shortened(reason, 220));
        return new AlertContent(
                network(text(record, "product_type")),
                AlertType.INFORMATION_ATTENTION,
                null,
                List.of(new LocalisedText("en", subject, TextOrigin.MACHINE)),
                reason == null ? List.of() : List.of(LocalisedText.of("en", reason)),
                null,
                Set.of(),
                risk(record),
                reason == null ? List.of() : EnglishHazards.of(reason),
                OpenFdaProducts.of(record, description),
                operators(record),
                new Distribution(null, DistributionText.countries(text(record, "distribution_pattern")), List.of()),
                List.of(measure(record, started)),
                null,
                null,
                null,
                Tlp.CLEAR,
                Audience.NOBODY,
                List.of(),
                started == null
                        ? null
                        : new Dates(null, started.atStartOfDay(WASHINGTON).toInstant(), null),
                links(record, number));
    }

    private static Network network(String type) {
        return switch (type) {
            case "Drugs" -> Network.MEDICINE;
            case "Devices" -> Network.DEVICE;
            default -> Network.FOOD_FEED;
        };
    }

    private static Risk risk(ObjectNode record) {
        RecallClass recallClass =
                switch (text(record, "classification")) {
                    case "Class I" -> RecallClass.I;
                    case "Class II" -> RecallClass.II;
                    case "Class III" -> RecallClass.III;
                    default -> null;
                };
        LocalDate classified = recallClass == null ? null : date(record, "center_classification_date");
        return new Risk(
                RiskDecision.UNDECIDED,
                recallClass,
                null,
                classified == null ? null : classified.atStartOfDay(WASHINGTON).toInstant(),
                null,
                List.of());
    }

    private static List<Operator> operators(ObjectNode record) {
        String firm = CleanText.value(text(record, "recalling_firm"));
        if (firm == null) {
            return List.of();
        }
        String address = Stream.of("address_1", "address_2", "city", "state", "postal_code")
                .map(field -> CleanText.value(text(record, field)))
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return List.of(new Operator(
                OperatorRole.DISTRIBUTOR,
                List.of(LocalisedText.of("en", firm)),
                CountryNames.code(text(record, "country")).orElse(null),
                address.isEmpty() ? null : address,
                null,
                null,
                null,
                List.of()));
    }

    private static Measure measure(ObjectNode record, @Nullable LocalDate started) {
        LocalDate ended = date(record, "termination_date");
        String mandate = text(record, "voluntary_mandated");
        Boolean compulsory =
                mandate.startsWith("Voluntary") ? Boolean.FALSE : mandate.contains("Mandated") ? Boolean.TRUE : null;
        String scope = Stream.of(text(record, "product_quantity"), text(record, "distribution_pattern"))
                .map(CleanText::value)
                .filter(part -> part != null)
                .collect(Collectors.joining("; "));
        return new Measure(
                MeasureType.RECALL_FROM_CONSUMERS,
                compulsory,
                started,
                ended != null && started != null && ended.isBefore(started) ? null : ended,
                scope.isEmpty() ? null : CleanText.shortened(scope, 1_000));
    }

    private static List<Link> links(ObjectNode record, String number) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(LinkType.EXTERNAL, null, "openFDA", number));
        String event = CleanText.value(text(record, "event_id"));
        if (event != null) {
            links.add(new Link(LinkType.EXTERNAL, null, "FDA_RES_EVENT", event));
        }
        return links;
    }

    /** Null for a date that cannot be; one recall is dated to the year 212. */
    private static @Nullable LocalDate date(ObjectNode record, String field) {
        try {
            LocalDate date = LocalDate.parse(text(record, field), DateTimeFormatter.BASIC_ISO_DATE);
            return date.getYear() < FIRST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The field as text; empty when there is none. */
    static String text(ObjectNode record, String field) {
        return record.path(field).asText("");
    }
}
