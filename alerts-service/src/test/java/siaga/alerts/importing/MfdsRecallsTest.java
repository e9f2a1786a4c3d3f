package siaga.alerts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siaga.alerts.content.AlertContent;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.Basis;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.ProductStatus;
import siaga.contracts.vocabulary.TextOrigin;

class MfdsRecallsTest {

    private static final String RECALL = """
            [{"key":"202600001","seq":2,"itemName":"예시정2밀리그람","itemSeq":"201102762","entpName":"(주)예시제약",\
            "reason":"품질부적합 우려로 인한 영업자 회수","makeNo":"23002[2026-10-19],24001R[2027-09-09]","recallDate":"2026-08-19",\
            "detail":{"entpAddr":"경기도 예시시 1","makeNo":"23002[2026-10-19], 24001R[2027-09-09]","remark":"제조번호 23002에 한함",\
            "packUnit":"30정/병"},"delisted":false}]""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23002[2026-10-19],24001R[2027-09-09]|23002 expires 2026-10-19;24001R expires 2027-09-09",
                "전 제조번호|''",
                "유통가능한 전 제조번호|''",
                "[2025-06-29],[2025-10-20]|expires 2025-06-29;expires 2025-10-20",
                "(소형)(연한황색),L6501S[2027-04-14]|L6501S expires 2027-04-14",
                "-/제조일자:2024-06-10|made 2024-06-10",
                "604004[2023-02-09],사용기한을 ‘2027-01-29 까지’로 기재|604004 expires 2023-02-09",
                "20290104까지A1[2029-01-04]|20290104까지A1 expires 2029-01-04",
                "TZ67 ~ TZ78,TID2A001[2026-01-14]|TID2A001 expires 2026-01-14",
                "230710(규격 : 7.5cm*190cm,12개, 10cm*190cm, 12개) [2024-07-09]|230710 expires 2024-07-09",
                "HS84C240204,22.08.01.41|HS84C240204;22.08.01.41",
                "L*,23001[2026-13-01]|23001"
            })
    void lotsAsTheListWritesThem(String list, String lots) {
        assertThat(MfdsLots.of(list).stream().map(Reading::shown))
                .containsExactly(lots.isEmpty() ? new String[0] : lots.split(";"));
    }

    @Test
    void theDetailNamesTheLotsWhereTheListSaysAll() {
        String all = RECALL.replace(
                "\"makeNo\":\"23002[2026-10-19],24001R[2027-09-09]\",\"recall", "\"makeNo\":\"전 제조번호\",\"recall");

        assertThat(Reading.lots(content(all))).containsExactly("23002 expires 2026-10-19", "24001R expires 2027-09-09");
        assertThat(content(all).products().getFirst().description()).startsWith("전 제조번호");
    }

    @Test
    void namesStayAsWrittenAndTheEnglishAroundThemIsMarkedAsMade() {
        AlertContent content = content(RECALL);

        assertThat(content.subject())
                .contains(new LocalisedText(
                        "en", "Recall of a medicinal product in Korea: 예시정2밀리그람", TextOrigin.MACHINE));
        assertThat(content.operators().getFirst().names()).containsExactly(LocalisedText.of("ko", "(주)예시제약"));
        assertThat(content.operators().getFirst().country()).isEqualTo("KR");
        assertThat(content.dates().riskKnownAt()).isEqualTo(Instant.parse("2026-08-18T15:00:00Z"));
        assertThat(content.productStatus()).isEqualTo(ProductStatus.SUSPECTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "불순물(N-nitroso-fluoxetine) 초과 검출|NITROSAMINE",
                "미생물 오염 우려|MICROBIAL_CONTAMINANTS_OTHER",
                "중금속(카드뮴) 부적합|HEAVY_METALS",
                "금속이물 혼입 우려|FOREIGN_BODIES",
                "함량 미납품|''",
                "성상|''"
            })
    void hazardsThatAReasonNamesInSetWords(String reason, String category) {
        assertThat(KoreanReasons.hazards(reason).stream().map(hazard -> hazard.category()))
                .containsExactly(category.isEmpty() ? new String[0] : new String[] {category});
    }

    @Test
    void aStabilityTestIsTheCompanysOwnAndACosmeticIsNoMedicine() {
        assertThat(KoreanReasons.basis("시판 후 안정성시험 결과")).isEqualTo(Basis.COMPANY_OWN_CHECK);
        assertThat(content(RECALL.replace("품질부적합 우려로", "화장품 일부 변패로")).network()).isEqualTo(Network.COSMETIC);
    }

    @Test
    void wordingPlaceInTheListGroupingAndDelistingChangeNothing() {
        byte[] known = fingerprint(RECALL);

        assertThat(fingerprint(RECALL.replace("영업자 회수", "영업자 회수(3개 제품)").replace("201102762", "")))
                .isEqualTo(known);
        assertThat(fingerprint(
                        RECALL.replace("\"seq\":2", "\"seq\":9").replace("\"delisted\":false", "\"delisted\":true")))
                .isEqualTo(known);
        assertThat(fingerprint(RECALL.replace("],24001R", "], 24001R"))).isEqualTo(known);
    }

    @Test
    void anotherExpiryAnotherLotAndAnotherHazardAreChanges() {
        byte[] known = fingerprint(RECALL);

        assertThat(fingerprint(RECALL.replace("2026-10-19", "2028-10-19"))).isNotEqualTo(known);
        assertThat(fingerprint(RECALL.replace("24001R", "24002R"))).isNotEqualTo(known);
        assertThat(fingerprint(RECALL.replace("품질부적합 우려로 인한", "이물질 혼입에 따른"))).isNotEqualTo(known);
    }

    private static AlertContent content(String file) {
        return Reading.one(ImportFormat.MFDS, file).content();
    }

    private static byte[] fingerprint(String file) {
        return Reading.one(ImportFormat.MFDS, file).fingerprint();
    }
}
