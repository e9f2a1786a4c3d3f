package siaga.alerts.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Dates;
import siaga.alerts.content.Distribution;
import siaga.alerts.content.Link;
import siaga.alerts.content.Lot;
import siaga.alerts.content.Measure;
import siaga.alerts.content.Operator;
import siaga.alerts.content.Product;
import siaga.alerts.content.Risk;
import siaga.contracts.sharing.Audience;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.LinkType;
import siaga.contracts.vocabulary.MeasureType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.OperatorRole;
import siaga.contracts.vocabulary.ProductStatus;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.TextOrigin;
import siaga.contracts.vocabulary.Tlp;

/**
 * Recalls published by Korea's Ministry of Food and Drug Safety, identified by {@code key}. Names and reasons stay in Korean;
 * the English is a fixed sentence around them with the set words of the reason. The company is the one that holds the
 * authorisation. Place in the list, end of publication and delisting say nothing of the product and are left out.
 */
final class MfdsRecalls implements JsonSource {

    static final String SOURCE = "mfds";

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int MOST_LOTS = 2_000;
    private static final String KOREA = "KR";
    private static final String COSMETIC = "화장품";

    @Override
    public ParsedRecord parse(long position, ObjectNode record) {
        String key = CleanText.value(text(record, "key"));
        if (key == null) {
            return Rejected.because(
                    position, null, "/key", "required", "The recall has no key, so it could not be recognised again.");
        }
        String product = CleanText.of(text(record, "itemName"));
        if (product == null) {
            return Rejected.because(
                    position, key, "/itemName", "required", "The recall does not say what is recalled.");
        }
        String registration = CleanText.value(text(record, "itemSeq"));
        AlertContent content = content(record, key, product, registration);
        // The list shows the product's code or leaves it out, as it groups its products; the key stands for one
        // product.
        byte[] fingerprint = Fingerprint.of(registration == null ? content : content(record, key, product, null));
        return new SourceRecord(position, SOURCE, key, content, record.toString(), fingerprint, null);
    }

    private static AlertContent content(ObjectNode record, String key, String product, @Nullable String registration) {
        String reason =
                Optional.ofNullable(CleanText.of(text(record, "reason"))).orElse("");
        Network network = reason.contains(COSMETIC) ? Network.COSMETIC : Network.MEDICINE;
        LocalDate date = date(text(record, "recallDate"));
        ProductStatus status = network == Network.MEDICINE ? KoreanReasons.status(reason) : null;
        return new AlertContent(
                network,
                AlertType.INFORMATION_ATTENTION,
                KoreanReasons.basis(reason),
                subject(product, reason, network),
                summary(record, product, reason),
                status,
                Set.of(),
                new Risk(RiskDecision.UNDECIDED, null, null, null, null, List.of()),
                KoreanReasons.hazards(reason),
                List.of(product(record, product, registration)),
                operators(record),
                new Distribution(null, Set.of(KOREA), List.of()),
                List.of(measure(record, reason, date)),
                null,
                null,
                null,
                Tlp.CLEAR,
                Audience.NOBODY,
                List.of(),
                date == null ? null : new Dates(null, date.atStartOfDay(SEOUL).toInstant(), null),
                List.of(new Link(LinkType.EXTERNAL, null, "MFDS_RECALL", key)));
    }

    private static List<LocalisedText> subject(String product, String reason, Network network) {
        String kind = network == Network.COSMETIC ? "cosmetic" : "medicinal product";
        String english = "Recall of a " + kind + " in Korea: " + CleanText.shortened(product, 200)
                + KoreanReasons.english(reason)
                        .map(words -> "; concerns " + words)
                        .orElse("");
        String korean = CleanText.shortened(product, 200) + " 회수";
        return List.of(
                new LocalisedText("en", english, TextOrigin.MACHINE),
                new LocalisedText("ko", korean, TextOrigin.MACHINE));
    }

    private static List<LocalisedText> summary(ObjectNode record, String product, String reason) {
        List<LocalisedText> texts = new ArrayList<>();
        String lots = CleanText.value(text(record, "makeNo"));
        String english = "The company recalls " + product + "."
                + (reason.isEmpty() ? "" : " Reason as published: " + reason + ".")
                + (lots == null ? "" : " Lots as published: " + CleanText.shortened(lots, 2_000) + ".");
        texts.add(new LocalisedText("en", english, TextOrigin.MACHINE));
        if (!reason.isEmpty()) {
            texts.add(LocalisedText.of("ko", reason));
        }
        return texts;
    }

    private static Product product(ObjectNode record, String name, @Nullable String registration) {
        String pack = CleanText.value(text(detail(record), "packUnit"));
        String description = Stream.of(
                        text(record, "makeNo"), text(detail(record), "remark"), text(detail(record), "expiry"))
                .map(CleanText::value)
                .filter(part -> part != null)
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Product(
                CleanText.shortened(name, 1_000),
                null,
                description.isEmpty() ? null : CleanText.shortened(description, 18_000),
                null,
                null,
                pack,
                null,
                registration == null ? List.of() : List.of(new Product.Registration(KOREA, "품목기준코드", registration)),
                null,
                null,
                null,
                lots(record));
    }

    /** The detail page names the lots where the list says only "all lots". */
    private static List<Lot> lots(ObjectNode record) {
        List<Lot> listed = MfdsLots.of(text(record, "makeNo"));
        List<Lot> lots = listed.isEmpty() ? MfdsLots.of(text(detail(record), "makeNo")) : listed;
        return lots.stream().limit(MOST_LOTS).toList();
    }

    private static List<Operator> operators(ObjectNode record) {
        String company = CleanText.value(text(record, "entpName"));
        if (company == null) {
            return List.of();
        }
        String address = CleanText.value(text(detail(record), "entpAddr"));
        return List.of(new Operator(
                OperatorRole.REGISTRATION_HOLDER,
                List.of(LocalisedText.of("ko", company)),
                address == null ? null : KOREA,
                address,
                null,
                null,
                null,
                List.of()));
    }

    private static Measure measure(ObjectNode record, String reason, @Nullable LocalDate date) {
        Boolean voluntary = KoreanReasons.voluntary(reason);
        String scope = CleanText.value(text(detail(record), "remark"));
        return new Measure(
                MeasureType.RECALL_FROM_CONSUMERS,
                voluntary == null ? null : !voluntary,
                date,
                null,
                scope == null ? null : CleanText.shortened(scope, 1_000));
    }

    private static JsonNode detail(ObjectNode record) {
        return record.path("detail");
    }

    private static @Nullable LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(JsonNode record, String field) {
        return record.path(field).asText("");
    }
}
