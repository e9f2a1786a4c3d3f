package siaga.alerts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotTextTest {

    @Test
    void lotsWithTheDateThatFollowsEach() {
        assertThat(lots("LOT# 1228603, EXP 10/2015;  LOT# 1134004, EXP 12/2014"))
                .containsExactly("1228603 expires 2015-10", "1134004 expires 2014-12");
    }

    @Test
    void lotsWithTheDateBeforeEach() {
        assertThat(lots("Best By Date: 8/11/22 Lot: 220724")).containsExactly("220724 best 2022-08-11");
    }

    @Test
    void severalLotsShareTheOneDateAfterThem() {
        assertThat(lots("Lots A1001, A1002 and A1003, Expiration Date 12/29/2022"))
                .containsExactly("A1001 expires 2022-12-29", "A1002 expires 2022-12-29", "A1003 expires 2022-12-29");
    }

    @Test
    void listsAreReadWhateverSeparatesThem() {
        assertThat(lots("Lot Number: 00067102; 00067103; 00066126"))
                .containsExactly("00067102", "00067103", "00066126");
        assertThat(lots("Batch numbers:  1002052215  1001566331")).containsExactly("1002052215", "1001566331");
        assertThat(lots("Item # 47012    Lot:  18072  18087")).containsExactly("18072", "18087");
    }

    @Test
    void datesAloneAreLotsWhereNoLotIsNamed() {
        assertThat(lots("BEST BY: 13 APR17 and 15 APR17")).containsExactly("best 2017-04-13", "best 2017-04-15");
        assertThat(lots("Best If Used By Date June 2, 2022")).containsExactly("best 2022-06-02");
    }

    @Test
    void withoutTurnsNobodyCanSayWhichDateIsWhose() {
        assertThat(lots("Lot 5701A and 5702B. Exp 10/1/2019 and 11/1/2019")).containsExactly("5701A", "5702B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All lots",
                "All lot codes within expiry",
                "No lot codes.",
                "firm did not provide lot codes.",
                "Lot codes beginning with 12 or ending in A7",
                "All Lots distributed on or after October 17, 2013",
                "Best By Date: 1/14/2027 - 6/18/2027",
                "Best By Dates October 12, 2012 through October 12, 2013",
                "Lots 100 through 120",
                "EXP on or before 11/2020",
                "Oldest Best By date 10/8/2020",
                "Best By 20/10/09",
                "All lots shipped before 2/23/2024",
                "110025739-36022CHXEA",
                "UPC 041000824883"
            })
    void whatNamesNoLotGivesNone(String text) {
        assertThat(lots(text)).isEmpty();
    }

    @Test
    void aQuantityAfterALotIsNoLot() {
        assertThat(lots("Lot #36243599 200 Units")).doesNotContain("200");
        assertThat(lots("Lot R2981A, 24oz, 12 bottles")).containsExactly("R2981A");
    }

    private static List<String> lots(String text) {
        return LotText.lots(text).stream().map(Reading::shown).toList();
    }
}
