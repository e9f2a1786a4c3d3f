package siaga.alerts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Hazard;
import siaga.alerts.content.Operator;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Basis;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.FlagReason;
import siaga.contracts.vocabulary.Manipulation;
import siaga.contracts.vocabulary.MeasureType;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.OperatorRole;
import siaga.contracts.vocabulary.ProductStatus;
import siaga.contracts.vocabulary.RecallClass;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.Tlp;

/** Each source by a record made up for the test, with the traps of the source in it. */
class SourcesTest {

    private static final String FDA = """
            {"recall_number":"F-1387-2026","product_type":"Food","classification":"Class II","country":"United States",\
            "recalling_firm":"Contoh Foods, Inc.","address_1":"1 Main St","address_2":"N/A","city":"Scottville","state":"MI",\
            "postal_code":"49454","product_description":"Contoh salt substitute, 2.5 oz. bottle, UPC 0 41000 82488 3",\
            "code_info":"Lot 22091A2, Exp 12/29/2026","product_quantity":"1,200 bottles","distribution_pattern":"WA, MI,   Winnipeg, MB Canada",\
            "reason_for_recall":"undeclared milk","recall_initiation_date":"20260518","center_classification_date":"20260608",\
            "termination_date":"20260701","voluntary_mandated":"Voluntary: Firm initiated","event_id":"61924"}""";

    private static final String RASFF_FULL =
            "reference,category,type,subject,date,notifying_country,classification,risk_decision,distribution,forAttention,"
                    + "forFollowUp,operator,origin,hazards\n";
    private static final String RASFF_SHORT =
            "Date of Case,Reference,Notification From,Country Origin,Product,Product Category,Hazard Substance,Hazard Category\n";
    private static final String BPOM =
            "No,Nama Produk,Nomor Izin Edar / Notifikasi,Kandungan Bahan Berbahaya/Dilarang,Produsen / Pendaftar,Nomor Surat Public Warning\n";

    @Test
    void anAmericanRecallKeepsItsClassAndGetsNoDecision() {
        AlertContent content = Reading.one(ImportFormat.OPENFDA, FDA).content();

        assertThat(content.risk().recallClass()).isEqualTo(RecallClass.II);
        assertThat(content.risk().decision()).isEqualTo(RiskDecision.UNDECIDED);
        assertThat(content.type()).isEqualTo(AlertType.INFORMATION_ATTENTION);
        assertThat(content.tlp()).isEqualTo(Tlp.CLEAR);
        assertThat(content.basis()).isNull();
        assertThat(content.dates().riskKnownAt()).isEqualTo(Instant.parse("2026-05-18T04:00:00Z"));
    }

    @Test
    void anAmericanRecallIsReadOutOfItsTexts() {
        AlertContent content = Reading.one(ImportFormat.OPENFDA, FDA).content();

        assertThat(content.products()).singleElement().satisfies(product -> {
            assertThat(product.name()).isEqualTo("Contoh salt substitute");
            assertThat(product.gtin()).isEqualTo("041000824883");
            assertThat(product.lots().getFirst().quantity().value()).isEqualByComparingTo("1200");
        });
        assertThat(Reading.lots(content)).containsExactly("22091A2 expires 2026-12-29");
        assertThat(content.distribution().countries()).containsExactly("US", "CA");
        assertThat(substances(content)).containsExactly("milk");
        assertThat(content.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.type()).isEqualTo(MeasureType.RECALL_FROM_CONSUMERS);
            assertThat(measure.compulsory()).isFalse();
            assertThat(measure.until()).isEqualTo("2026-07-01");
        });
        assertThat(content.operators().getFirst().address()).isEqualTo("1 Main St, Scottville, MI, 49454");
    }

    @Test
    void severalArticleNumbersAreNotGivenEachOthersLots() {
        AlertContent content = Reading.one(ImportFormat.OPENFDA, FDA.replace("82488 3", "82488 3 and UPC 036800451230"))
                .content();

        assertThat(content.products())
                .extracting(product -> product.gtin())
                .containsExactly(null, "041000824883", "036800451230");
        assertThat(content.products())
                .extracting(product -> product.lots().size())
                .containsExactly(1, 0, 0);
    }

    @Test
    void aRecallDatedToTheYear212HasNoDate() {
        assertThat(Reading.one(ImportFormat.OPENFDA, FDA.replace("20260518", "02121207"))
                        .content()
                        .dates())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"''", "N/A"})
    void aRecallWithoutANumberIsRejected(String number) {
        assertThat(Reading.all(ImportFormat.OPENFDA, FDA.replace("F-1387-2026", number))
                        .getFirst())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.violations().getFirst().pointer())
                                .isEqualTo("/recall_number"));
    }

    @ParameterizedTest
    @CsvSource({"2024.123,2024.1230", "2024.9,2024.9000", "2024.0081,2024.0081"})
    void aReferenceGetsItsLastZerosBack(String written, String number) {
        assertThat(full(written + ",pet food,feed,x,2024-10-30 13:46:50.000000,Latvia,,,,,,,,")
                        .number())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31 16:50:10.000000", "2024-12-31 16:50:10"})
    void bothSpellingsOfTheDateAreRead(String date) {
        assertThat(full("2024.1,pet food,feed,x," + date + ",Latvia,,,,,,,,")
                        .content()
                        .dates()
                        .riskKnownAt())
                .isEqualTo(Instant.parse("2024-12-31T15:50:10Z"));
    }

    @Test
    void aNotificationSaysWhoIsAskedAndWhy() {
        AlertContent content =
                full("2024.5,herbs and spices,food,Salmonella in pepper from Brazil,2024-07-04 15:33:17,Germany,"
                                + "border rejection notification,potential risk,\"Bonaire, Sint Eustatius and Saba,Germany\",\"INFOSAN,Poland\","
                                + "\"Germany,Northern Ireland\",Poland,\"Brazil,unknown origin\",\"Salmonella  ,acephate  unauthorised substance\"")
                        .content();

        assertThat(content.type()).isEqualTo(AlertType.BORDER_REJECTION);
        assertThat(content.basis()).isEqualTo(Basis.BORDER_CONTROL);
        assertThat(content.risk().decision()).isEqualTo(RiskDecision.POTENTIAL);
        assertThat(content.distribution().countries()).containsExactly("BQ", "DE");
        assertThat(content.distribution().flags())
                .extracting(flag -> flag.country() + " " + flag.attention() + " " + flag.reason())
                .containsExactly(
                        "DE " + FlagAttention.FOR_FOLLOW_UP + " " + FlagReason.DISTRIBUTED_TO,
                        "GB " + FlagAttention.FOR_FOLLOW_UP + " null",
                        "PL " + FlagAttention.FOR_ATTENTION + " " + FlagReason.OPERATOR_SEAT,
                        "BR " + FlagAttention.FOR_ATTENTION + " " + FlagReason.ORIGIN);
        assertThat(content.hazards())
                .extracting(
                        hazard -> hazard.category() + " " + hazard.substance().name())
                .containsExactly("PATHOGENIC_MICRO_ORGANISMS Salmonella", "PESTICIDE_RESIDUES acephate");
    }

    @Test
    void theShortLayoutWritesOneSubstanceInManyWays() {
        AlertContent content = ((SourceRecord) Reading.all(
                                ImportFormat.RASFF,
                                RASFF_SHORT
                                        + "\"Dec 30, 2022\",2022.7669,Germany (DE),France; Türkiye,Sesam // sesame,nuts,"
                                        + "Ethylene oxide - pesticide residues; unauthorised substance ethylene oxide; "
                                        + "Chlorpyrifos - unauthorised substance - pesticide residues; n/a,"
                                        + "Pesticide residues; pesticide residues; Pesticide residues; n/a\n")
                        .getFirst())
                .content();

        assertThat(substances(content)).containsExactly("ethylene oxide", "chlorpyrifos");
        assertThat(content.distribution().flags())
                .extracting(flag -> flag.country())
                .containsExactly("FR", "TR");
        assertThat(content.risk().decision()).isEqualTo(RiskDecision.UNDECIDED);
        assertThat(content.subject().getFirst().text())
                .isEqualTo("ethylene oxide, chlorpyrifos in Sesam // sesame from France; Türkiye");
    }

    @Test
    void anIndonesianWarningIsTakenApart() {
        SourceRecord warning = bpom("137,CASANDRA Hair Dye,CL 0701401423 (Tanpa Izin Edar (NIE  fiktif)),"
                + "\"Asam Retinoat / Tretinoin, Hidrokinon, dan Merkuri / raksa (Hg) (3828.51 ppm)\","
                + "\"Product by: Chiao Contoh Co. Ltd., Taiwan, Import by: CV. Contoh Indah\",HM.01.2 (27/12/2011)");
        AlertContent content = warning.content();

        assertThat(content.network()).isEqualTo(Network.COSMETIC);
        assertThat(content.productStatus()).isEqualTo(ProductStatus.UNREGISTERED);
        assertThat(content.manipulations())
                .containsExactlyInAnyOrder(Manipulation.PROHIBITED_INGREDIENT, Manipulation.LABEL);
        assertThat(substances(content)).containsExactly("tretinoin", "hydroquinone", "mercury");
        assertThat(content.hazards().getLast().detected().value()).isEqualByComparingTo("3828.51");
        assertThat(content.products().getFirst().registrations())
                .extracting(registration -> registration.value())
                .containsExactly("CL 0701401423");
        assertThat(content.operators())
                .extracting(Operator::role)
                .containsExactly(OperatorRole.MANUFACTURER, OperatorRole.IMPORTER);
        assertThat(content.operators()).extracting(Operator::country).containsExactly("TW", "ID");
        assertThat(content.dates().riskKnownAt()).isEqualTo(Instant.parse("2011-12-26T17:00:00Z"));
        assertThat(warning.number()).matches("HM\\.01\\.2#[0-9a-f]{12}");
    }

    @Test
    void theRowNumberDoesNotIdentifyAWarningButTheProducerDoes() {
        String first = bpom("1,Krim Contoh,-,Merkuri/ raksa (Hg),,PW.2010").number();

        assertThat(bpom("99,KRIM  Contoh,-,Merkuri/raksa (Hg),,PW.2010").number())
                .isEqualTo(first);
        assertThat(bpom("1,Krim Contoh,-,Merkuri/ raksa (Hg),Malaysia,PW.2010").number())
                .isNotEqualTo(first);
    }

    @Test
    void aLimitIsNotAnAmountAndALetterWithoutADateHasNone() {
        AlertContent content =
                bpom("7,Lipstik Contoh,NA 18111300924 (Izin Edar telah dibatalkan),Timbal (> 20 ppm),Malaysia,PW.2010")
                        .content();

        assertThat(content.hazards().getFirst().limit().value()).isEqualByComparingTo("20");
        assertThat(content.hazards().getFirst().detected()).isNull();
        assertThat(content.manipulations()).containsExactly(Manipulation.CONTAMINATED);
        assertThat(content.dates()).isNull();
        assertThat(content.measures()).extracting(measure -> measure.type()).contains(MeasureType.LICENCE_SUSPENSION);
        assertThat(content.operators()).isEmpty();
        assertThat(content.distribution().flags())
                .extracting(flag -> flag.country())
                .containsExactly("MY");
    }

    @Test
    void aFalsifiedProductIsCalledSo() {
        AlertContent content = bpom("9,\"\"\"KLIP 80\"\"\"\"S Day Cream\"\"\",-,"
                        + "\"Kadar p-fenilendiamin (0,120% b/b) kurang dari data notifikasi (20%) (produk palsu)\",-,HM.1 (13/10/2021)")
                .content();

        assertThat(content.productStatus()).isEqualTo(ProductStatus.FALSIFIED);
        assertThat(content.products().getFirst().name()).isEqualTo("KLIP 80\"S Day Cream");
        assertThat(substances(content)).containsExactly("p-phenylenediamine");
        assertThat(content.hazards().getFirst().detected().value()).isEqualByComparingTo("0.12");
    }

    private static SourceRecord full(String row) {
        return Reading.one(ImportFormat.RASFF, RASFF_FULL + row + "\n");
    }

    private static SourceRecord bpom(String row) {
        return Reading.one(ImportFormat.BPOM, BPOM + row + "\n");
    }

    private static List<String> substances(AlertContent content) {
        return content.hazards().stream()
                .map(Hazard::substance)
                .map(Hazard.Substance::name)
                .toList();
    }
}
