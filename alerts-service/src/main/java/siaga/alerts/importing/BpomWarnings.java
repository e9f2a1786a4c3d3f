package siaga.alerts.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Dates;
import siaga.alerts.content.Distribution;
import siaga.alerts.content.Hazard;
import siaga.alerts.content.Link;
import siaga.alerts.content.Measure;
import siaga.alerts.content.Product;
import siaga.alerts.content.Risk;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.Flag;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.FlagReason;
import siaga.contracts.vocabulary.LinkType;
import siaga.contracts.vocabulary.Manipulation;
import siaga.contracts.vocabulary.MeasureType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.ProductStatus;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.TextOrigin;
import siaga.contracts.vocabulary.Tlp;

/**
 * Public warnings of Indonesia's BPOM about cosmetics: one row for each product. The row number changes from edition to
 * edition and one letter names a product under several producers, numbers and findings, so a warning is identified by its
 * letter and by these four together, spaces, case and punctuation aside.
 */
final class BpomWarnings implements CsvSource {

    static final String SOURCE = "bpom";
    static final String PRODUCT = "Nama Produk";
    static final String NUMBER = "Nomor Izin Edar / Notifikasi";
    static final String SUBSTANCES = "Kandungan Bahan Berbahaya/Dilarang";
    static final String FIRM = "Produsen / Pendaftar";
    static final String LETTER = "Nomor Surat Public Warning";

    /** The columns without which a warning cannot be read. */
    static final List<String> COLUMNS = List.of(PRODUCT, NUMBER, SUBSTANCES, FIRM, LETTER);

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String INDONESIA = "ID";
    private static final Pattern LETTER_AND_DATE = Pattern.compile("(.+?)\\s*\\((\\d{2}/\\d{2}/\\d{4})\\)");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Override
    public ParsedRecord parse(long position, CsvRow row) {
        String letter = CleanText.value(row.get(LETTER));
        String product = productName(row.get(PRODUCT));
        if (letter == null || product == null) {
            return Rejected.because(
                    position,
                    letter,
                    "/" + (letter == null ? LETTER : PRODUCT).replace("/", "~1"),
                    "required",
                    "A warning has a letter and a product, or it could not be recognised again.");
        }
        String number = identity(letter, product, row);
        AlertContent content = content(row, letter, product);
        return new SourceRecord(position, SOURCE, number, content, row.json(), Fingerprint.of(content), null);
    }

    private static String identity(String letter, String product, CsvRow row) {
        String key = Stream.of(product, row.get(NUMBER), row.get(FIRM), row.get(SUBSTANCES))
                .map(part -> part == null ? "" : CountryNames.folded(part).replace(" ", ""))
                .collect(Collectors.joining("\n"));
        String hash = HexFormat.of().formatHex(Fingerprint.sha256(key), 0, 6);
        Matcher dated = LETTER_AND_DATE.matcher(letter);
        return (dated.matches() ? dated.group(1) : letter) + "#" + hash;
    }

    private static AlertContent content(CsvRow row, String letter, String product) {
        BpomNumbers numbers = BpomNumbers.of(row.get(NUMBER));
        BpomSubstances substances = BpomSubstances.of(CleanText.of(row.get(SUBSTANCES)));
        BpomOperators operators =
                BpomOperators.of(row.get(FIRM), !numbers.numbers().isEmpty());
        LocalDate date = date(letter);
        Set<Manipulation> manipulations = EnumSet.noneOf(Manipulation.class);
        manipulations.addAll(substances.manipulations());
        if (numbers.fictitious()) {
            manipulations.add(Manipulation.LABEL);
        }
        return new AlertContent(
                Network.COSMETIC,
                AlertType.INFORMATION_ATTENTION,
                null,
                subject(product, substances),
                summary(row, letter, product),
                status(numbers, substances),
                manipulations,
                new Risk(RiskDecision.UNDECIDED, null, null, null, null, List.of()),
                substances.hazards(),
                List.of(product(row, product, numbers)),
                operators.operators(),
                distribution(operators),
                measures(numbers, date),
                null,
                null,
                null,
                Tlp.CLEAR,
                Audience.NOBODY,
                List.of(),
                date == null ? null : new Dates(null, date.atStartOfDay(JAKARTA).toInstant(), null),
                List.of(new Link(LinkType.EXTERNAL, null, "BPOM_PUBLIC_WARNING", letter)));
    }

    private static List<LocalisedText> subject(String product, BpomSubstances substances) {
        String named = substances.hazards().stream()
                .map(Hazard::substance)
                .filter(substance -> substance != null)
                .map(Hazard.Substance::name)
                .collect(Collectors.joining(", "));
        String shown = CleanText.shortened(product, 250);
        String findings = (substances.falsified() ? ", falsified" : "") + (named.isEmpty() ? "" : ": " + named);
        return List.of(
                new LocalisedText(
                        "en",
                        CleanText.shortened("Public warning in Indonesia, cosmetic " + shown + findings, 500),
                        TextOrigin.MACHINE),
                new LocalisedText(
                        "id", CleanText.shortened("Peringatan publik: kosmetik " + shown, 500), TextOrigin.MACHINE));
    }

    private static List<LocalisedText> summary(CsvRow row, String letter, String product) {
        StringBuilder english = new StringBuilder("BPOM public warning ")
                .append(letter)
                .append(" about ")
                .append(product);
        append(english, ". Findings as published: ", row.get(SUBSTANCES));
        append(english, ". Number as published: ", row.get(NUMBER));
        append(english, ". Producer or registrant as published: ", row.get(FIRM));
        List<LocalisedText> texts = new ArrayList<>();
        texts.add(new LocalisedText("en", english.append('.').toString(), TextOrigin.MACHINE));
        String findings = CleanText.value(row.get(SUBSTANCES));
        if (findings != null) {
            texts.add(LocalisedText.of("id", findings));
        }
        return texts;
    }

    private static void append(StringBuilder text, String before, @Nullable String value) {
        String clean = CleanText.value(value);
        if (clean != null) {
            text.append(before).append(clean);
        }
    }

    private static @Nullable ProductStatus status(BpomNumbers numbers, BpomSubstances substances) {
        if (substances.falsified()) {
            return ProductStatus.FALSIFIED;
        }
        return numbers.fictitious() ? ProductStatus.UNREGISTERED : null;
    }

    private static Product product(CsvRow row, String name, BpomNumbers numbers) {
        return new Product(
                CleanText.shortened(name, 1_000),
                null,
                CleanText.value(row.get(NUMBER)),
                null,
                null,
                null,
                null,
                numbers.registrations(),
                null,
                null,
                null,
                List.of());
    }

    private static Distribution distribution(BpomOperators operators) {
        String origin = operators.origin();
        List<Flag> flags = origin == null || origin.equals(INDONESIA)
                ? List.of()
                : List.of(new Flag(null, origin, FlagAttention.FOR_ATTENTION, FlagReason.ORIGIN));
        return new Distribution(null, Set.of(INDONESIA), flags);
    }

    private static List<Measure> measures(BpomNumbers numbers, @Nullable LocalDate date) {
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure(MeasureType.PUBLIC_WARNING, null, date, null, null));
        if (numbers.cancelled()) {
            measures.add(new Measure(MeasureType.LICENCE_SUSPENSION, true, null, null, "registration cancelled"));
        }
        return measures;
    }

    /** Some names are quoted a second time within the quotes of the table. */
    private static @Nullable String productName(@Nullable String written) {
        String name = CleanText.value(written);
        if (name == null || !name.matches("\".*\"") || name.length() < 3) {
            return name;
        }
        String inner = name.substring(1, name.length() - 1);
        boolean quotedTwice = !inner.replace("\"\"", "").contains("\"");
        return quotedTwice ? inner.replace("\"\"", "\"") : name;
    }

    private static @Nullable LocalDate date(String letter) {
        Matcher dated = LETTER_AND_DATE.matcher(letter);
        try {
            return dated.matches() ? LocalDate.parse(dated.group(2), DATE) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
