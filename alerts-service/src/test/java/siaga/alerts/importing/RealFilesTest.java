package siaga.alerts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import siaga.alerts.TestMembers;
import siaga.alerts.alert.ImportedAlerts;
import siaga.alerts.codelist.CodeLists;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Lot;
import siaga.alerts.content.Normalised;
import siaga.alerts.content.Product;
import siaga.alerts.member.Directory;
import siaga.contracts.event.AgencyState;

/** Every record of the real files, held against what must be true of any. */
class RealFilesTest {

    private static final Logger LOG = Logger.getLogger(RealFilesTest.class);
    private static final Directory MEMBERS =
            new Directory(TestMembers.all().stream().collect(Collectors.toMap(AgencyState::code, Function.identity())));
    private static final CodeLists LISTS = CodeLists.asShipped();
    private static final Pattern BRACKETED = Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]*)\\[(\\d{4}-\\d{2}-\\d{2})]");

    @Test
    void everyAmericanRecallIsReadOrRejectedForWantOfANumber() {
        Shares shares = new Shares("openfda");
        read(ImportFormat.OPENFDA, SharedData.OPENFDA, record -> {
            shares.count(record);
            switch (record) {
                case Rejected rejected ->
                    assertThat(rejected.violations().getFirst().pointer()).isEqualTo("/recall_number");
                case SourceRecord recall -> {
                    sound(recall);
                    nothingInvented(recall);
                }
            }
        });

        assertThat(shares.records).isEqualTo(28_072);
        assertThat(shares.rejected).isEqualTo(2);
        assertThat(shares.numbers).hasSize(28_070);
        shares.log();
    }

    @Test
    void everyRasffNotificationIsReadInBothLayouts() {
        Shares full = new Shares("rasff full");
        read(ImportFormat.RASFF, SharedData.RASFF_FULL, record -> {
            full.count(record);
            sound((SourceRecord) record);
        });
        Shares brief = new Shares("rasff short");
        read(ImportFormat.RASFF, SharedData.RASFF_SHORT, record -> {
            brief.count(record);
            sound((SourceRecord) record);
        });

        assertThat(full.records).isEqualTo(4_207);
        // One notification stands in the file in two editions.
        assertThat(full.numbers).hasSize(4_206).allMatch(number -> number.matches("\\d{4}\\.\\d{4}"));
        assertThat(brief.records).isEqualTo(12_853);
        assertThat(brief.numbers).hasSize(12_853);
        full.log();
        brief.log();
    }

    @Test
    void everyCategoryOfRasffIsInTheLists() {
        Set<String> hazards = new TreeSet<>();
        Set<String> products = new TreeSet<>();
        Consumer<ParsedRecord> collect = record -> {
            JsonNode row = json((SourceRecord) record);
            hazards.addAll(List.of(row.path("Hazard Category").asText().split(";\\s*")));
            products.add(row.path("Product Category").asText());
            products.add(row.path("category").asText());
        };
        read(ImportFormat.RASFF, SharedData.RASFF_FULL, collect);
        read(ImportFormat.RASFF, SharedData.RASFF_SHORT, collect);

        assertThat(hazards)
                .filteredOn(name -> RasffCategories.hazard(name).isEmpty())
                .isSubsetOf("", "n/a");
        assertThat(products)
                .filteredOn(name -> RasffCategories.product(name).isEmpty())
                .isSubsetOf("", "n/a");
    }

    @Test
    void everyKoreanRecallHasExactlyTheLotsOfItsList() {
        Shares shares = new Shares("mfds");
        read(ImportFormat.MFDS, SharedData.MFDS, record -> {
            shares.count(record);
            SourceRecord recall = (SourceRecord) record;
            sound(recall);
            String list = json(recall).path("makeNo").asText();
            List<String> bracketed = BRACKETED
                    .matcher(list)
                    .results()
                    .map(found -> found.group(1) + " expires " + found.group(2))
                    .distinct()
                    .toList();
            String rest = BRACKETED.matcher(list).replaceAll("").replaceAll("[,\\s]", "");
            if (rest.isEmpty() && !bracketed.isEmpty()) {
                assertThat(Reading.lots(recall.content())).as(recall.number()).containsExactlyElementsOf(bracketed);
            }
        });

        assertThat(shares.records).isEqualTo(978);
        assertThat(shares.rejected).isZero();
        assertThat(shares.numbers).hasSize(978);
        shares.log();
    }

    @Test
    void fromDayToDayOnlyWhatChangedInSubstanceIsAChange() {
        Map<String, byte[]> known = fingerprints(SharedData.MFDS_DAYS[0]);
        assertThat(changes(known, SharedData.MFDS_DAYS[1])).containsExactly("2 new");
        assertThat(changes(known, SharedData.MFDS_DAYS[2])).containsExactly("4 new", "202603429");
        assertThat(changes(known, SharedData.MFDS)).containsExactly("0 new", "202603431");
    }

    @Test
    void everyIndonesianWarningIsReadAndOneIsListedTwice() {
        Shares shares = new Shares("bpom");
        read(ImportFormat.BPOM, SharedData.BPOM, record -> {
            shares.count(record);
            SourceRecord warning = (SourceRecord) record;
            sound(warning);
            boolean dated = json(warning).path(BpomWarnings.LETTER).asText().contains("(");
            assertThat(warning.content().dates() != null).isEqualTo(dated);
        });

        assertThat(shares.records).isEqualTo(600);
        assertThat(shares.numbers).hasSize(599);
        shares.log();
    }

    @Test
    void everyCountryNameIsACountryOrKnownToBeNone() {
        Set<String> names = new TreeSet<>();
        Consumer<ParsedRecord> collect = record -> {
            JsonNode row = json((SourceRecord) record);
            Stream.of("distribution", "forAttention", "forFollowUp", "operator", "origin", "notifying_country")
                    .flatMap(column -> Arrays.stream(row.path(column)
                            .asText()
                            .replace("Bonaire, Sint", "Bonaire Sint")
                            .split(",")))
                    .forEach(names::add);
            Stream.of("Notification From", "Country Origin")
                    .flatMap(column -> Arrays.stream(row.path(column).asText().split("; ")))
                    .forEach(names::add);
        };
        read(ImportFormat.RASFF, SharedData.RASFF_FULL, collect);
        read(ImportFormat.RASFF, SharedData.RASFF_SHORT, collect);
        read(ImportFormat.OPENFDA, SharedData.OPENFDA, record -> {
            if (record instanceof SourceRecord recall) {
                names.add(json(recall).path("country").asText());
            }
        });

        assertThat(names)
                .filteredOn(name -> CountryNames.code(name).isEmpty())
                .allMatch(CountryNames::knownToBeNone, "known to be no country");
    }

    private static void sound(SourceRecord record) {
        AlertContent content = record.content();
        assertThat(content.subject())
                .anyMatch(text -> text.lang().equals("en") && !text.text().isBlank());
        assertThat(content.subject()).allMatch(text -> text.text().length() <= 500);
        assertThat(content.products()).hasSizeBetween(1, 30).allMatch(product -> product.name() != null);
        assertThat(content.hazards()).allMatch(hazard -> hazard.category().matches("[A-Z0-9_]{2,60}"));
        assertThat(content.products())
                .extracting(Product::gtin)
                .filteredOn(gtin -> gtin != null)
                .allMatch(Normalised::validGtin);
        assertThat(content.products()).allMatch(product -> product.lots().size() <= 2_000);
        assertThat(ImportedAlerts.violations(content, MEMBERS, LISTS, Clock.systemUTC()))
                .as(record.number())
                .isEmpty();
    }

    private static void nothingInvented(SourceRecord recall) {
        JsonNode source = json(recall);
        String text = source.path("code_info").asText() + "\n"
                + source.path("more_code_info").asText();
        assertThat(recall.content().products())
                .flatExtracting(Product::lots)
                .extracting(Lot::lot)
                .filteredOn(lot -> lot != null)
                .allMatch(text::contains);
    }

    private static List<String> changes(Map<String, byte[]> known, String day) {
        List<String> changed = new ArrayList<>();
        int before = known.size();
        fingerprints(day).forEach((number, fingerprint) -> {
            byte[] last = known.put(number, fingerprint);
            if (last != null && !Arrays.equals(last, fingerprint)) {
                changed.add(number);
            }
        });
        changed.addFirst(known.size() - before + " new");
        return changed;
    }

    private static Map<String, byte[]> fingerprints(String file) {
        Map<String, byte[]> fingerprints = new HashMap<>();
        read(
                ImportFormat.MFDS,
                file,
                record -> fingerprints.put(((SourceRecord) record).number(), ((SourceRecord) record).fingerprint()));
        return fingerprints;
    }

    private static void read(ImportFormat format, String file, Consumer<ParsedRecord> each) {
        InputStream in = SharedData.open(file);
        Iterator<ParsedRecord> records = Reading.open(format, in);
        records.forEachRemaining(each);
    }

    private static JsonNode json(SourceRecord record) {
        try {
            return Reading.MAPPER.readTree(record.original());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the original is kept as JSON", e);
        }
    }

    /** How much of a file could be known. */
    private static final class Shares {
        private final String file;
        private final Set<String> numbers = new HashSet<>();
        private int records;
        private int rejected;
        private int lots;
        private int dated;
        private int gtins;
        private int countries;
        private int hazards;

        Shares(String file) {
            this.file = file;
        }

        void count(ParsedRecord record) {
            records++;
            if (!(record instanceof SourceRecord read)) {
                rejected++;
                return;
            }
            numbers.add(read.number());
            AlertContent content = read.content();
            lots += any(content, product -> !product.lots().isEmpty());
            dated += any(
                    content,
                    product -> product.lots().stream()
                            .anyMatch(
                                    lot -> lot.expiry() != null || lot.bestBefore() != null || lot.produced() != null));
            gtins += any(content, product -> product.gtin() != null);
            countries += content.distribution().countries().isEmpty() ? 0 : 1;
            hazards += content.hazards().isEmpty() ? 0 : 1;
        }

        private static int any(AlertContent content, Predicate<Product> has) {
            return content.products().stream().anyMatch(has) ? 1 : 0;
        }

        void log() {
            LOG.infof(
                    "%s: records=%d rejected=%d lots=%d dated=%d gtins=%d countries=%d hazards=%d",
                    file, records, rejected, lots, dated, gtins, countries, hazards);
        }
    }
}
