package siaga.alerts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RasffCategoriesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            metals                            | HEAVY_METALS
            Heavy metals                      | HEAVY_METALS
            biological contaminants (other)   | BIOCONTAMINANTS
            Biotoxins (other)                 | NATURAL_TOXINS_OTHER
            food additives and flavourings    | FOOD_ADDITIVES_AND_FLAVOURINGS
            not determined / other            | NOT_DETERMINED_OTHER
            Not determined (other)            | NOT_DETERMINED_OTHER
            GMO / novel food                  | GMO_NOVEL_FOOD
            """)
    void spellingsOfOneHazardMeetInOneCodeOfTheList(String written, String code) {
        assertThat(RasffCategories.hazard(written)).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fish and fish products                             | FISH_AND_FISH_PRODUCTS
            Fish and products thereof                          | FISH_AND_FISH_PRODUCTS
            natural mineral water                              | NATURAL_MINERAL_WATERS
            dietetic foods, food supplements, fortified foods  | DIETETIC_FOODS_FOOD_SUPPLEMENTS_AND_FORTIFIED_FOODS
            poultry meat and poultry meat products             | POULTRY_MEAT_AND_POULTRY_MEAT_PRODUCTS
            """)
    void spellingsOfOneProductCategoryMeetInOneCodeOfTheList(String written, String code) {
        assertThat(RasffCategories.product(written)).contains(code);
    }

    @Test
    void categoryThatNoListHasIsLeftOut() {
        assertThat(RasffCategories.hazard("n/a")).isEmpty();
        assertThat(RasffCategories.hazard("time travel")).isEmpty();
        assertThat(RasffCategories.product("coffee")).isEmpty();
        assertThat(RasffCategories.product(" ")).isEmpty();
    }
}
