package siaga.alerts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siaga.alerts.codelist.Code;
import siaga.alerts.codelist.CodeLists;
import siaga.alerts.codelist.Place;

class SubstanceNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Merkuri / raksa (Hg),mercury",
        "Merkuri/raksa (Hg),mercury",
        "Merah K10 (Rhodamin B),rhodamine B",
        "shigatoxin-producing Escherichia coli,'Escherichia coli, Shiga toxin-producing'",
        "Salmonella spp.,Salmonella"
    })
    void oneNameForManySpellings(String written, String name) {
        assertThat(SubstanceNames.find(written))
                .get()
                .extracting(SubstanceNames.Known::name)
                .isEqualTo(name);
    }

    @Test
    void everyCategoryIsAHazardInForce() {
        assertThat(SubstanceNames.all())
                .extracting(SubstanceNames.Known::category)
                .allMatch(category -> CodeLists.asShipped()
                        .find(Place.HAZARD, category)
                        .filter(Code::inForce)
                        .isPresent());
    }

    @Test
    void everyCasNumberHasItsCheckDigit() {
        assertThat(SubstanceNames.all())
                .filteredOn(known -> known.cas() != null)
                .allSatisfy(known -> {
                    String digits = known.cas().replace("-", "");
                    int sum = 0;
                    for (int i = 0; i < digits.length() - 1; i++) {
                        sum += (digits.charAt(i) - '0') * (digits.length() - 1 - i);
                    }
                    assertThat(sum % 10).as(known.name()).isEqualTo(digits.charAt(digits.length() - 1) - '0');
                });
    }
}
