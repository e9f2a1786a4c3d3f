package siaga.alerts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import siaga.alerts.content.Normalised;

/** Whatever the text, nothing comes out that does not stand in it. */
class LotTextPropertiesTest {

    @Property
    void everyLotNumberStandsInTheText(@ForAll("notices") String text) {
        assertThat(LotText.lots(text)).allSatisfy(lot -> {
            if (lot.lot() != null) {
                assertThat(text).contains(lot.lot());
            }
        });
    }

    @Property
    void withoutAWordForALotThereIsNoLotNumber(@ForAll("unlabelled") String text) {
        assertThat(LotText.lots(text)).allSatisfy(lot -> assertThat(lot.lot()).isNull());
    }

    @Property
    void everyYearStandsInTheText(@ForAll("notices") String text) {
        assertThat(LotText.lots(text))
                .allSatisfy(lot -> Stream.of(lot.expiry(), lot.bestBefore(), lot.produced())
                        .filter(date -> date != null)
                        .forEach(date -> assertThat(text).contains(date.substring(2, 4))));
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        assertThat(LotText.lots(text)).isNotNull();
    }

    @Property
    void everyArticleNumberHasItsCheckDigitAndItsDigitsStandInTheText(@ForAll("notices") String text) {
        String digits = text.replaceAll("\\D", "");
        assertThat(GtinText.gtins(text)).allSatisfy(gtin -> {
            assertThat(Normalised.validGtin(gtin)).isTrue();
            assertThat(digits).contains(gtin);
        });
    }

    @Provide
    Arbitrary<String> notices() {
        return words(
                "Lot",
                "Lot #",
                "Lots:",
                "lot code",
                "Batch No.",
                "EXP",
                "Best By",
                "Use by",
                "UPC",
                "GTIN:",
                "through",
                "-",
                "and",
                "All",
                "12345",
                "A77-K01",
                "22091A2",
                "10/15",
                "12/31/2013",
                "OCT 2015",
                "14 FEB 2014",
                "16 oz",
                "041000824883",
                "0 41000 82488 3",
                "cases",
                "beginning with");
    }

    @Provide
    Arbitrary<String> unlabelled() {
        return words(
                "EXP",
                "Best By",
                "UPC",
                "12345",
                "A77-K01",
                "12/31/2013",
                "OCT 2015",
                "16 oz",
                "041000824883",
                "and",
                "all");
    }

    private static Arbitrary<String> words(String... words) {
        return Arbitraries.of(words)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .flatMap(chosen ->
                        Arbitraries.of(" ", ", ", "; ", "  ", "\n").map(between -> String.join(between, chosen)));
    }
}
