package siaga.alerts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import siaga.alerts.content.Hazard;

class FreeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12/31/13|2013-12-31",
                "04-23-2012|2012-04-23",
                "23/04/2012|2012-04-23",
                "08.2015|2015-08",
                "12/2019|2019-12",
                "2026-10-19|2026-10-19",
                "14 FEB 2014|2014-02-14",
                "13 APR17|2017-04-13",
                "DEC 30 16|2016-12-30",
                "June 2, 2022|2022-06-02",
                "Oct 2015|2015-10"
            })
    void datesAsPacksWriteThem(String written, String date) {
        assertThat(WrittenDate.parse(written)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10/15", "20/10/09", "13/13/2013", "02/30/2013", "12/31/0212", "Sept1113BUO", "SEPT 14, 15"})
    void aDateThatCouldBeSeveralOrNoneIsNotRead(String written) {
        assertThat(WrittenDate.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPC 041000824883",
                "UPC: 0 41000 82488 3",
                "UPC code is 0-41000-82488-3, net 16 oz",
                "UPC# 0 41000 82488 3 16 oz",
                "Item UPC or PLU Codes: 041000824883"
            })
    void anArticleNumberHoweverItIsSpaced(String text) {
        assertThat(GtinText.gtins(text)).containsExactly("041000824883");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPC 4100082488", "UPC 041000824885", "Lot 041000824883", "UPC 000000000000", "No UPC. 16 oz"})
    void withoutLabelOrRightCheckDigitThereIsNone(String text) {
        assertThat(GtinText.gtins(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WA,MI,NC,   Winnipeg, MB Canada|US,CA",
                "Nationwide.  No distribution outside the US.|US",
                "NV only.|US",
                "Product was shipped to the following states: AL, GA & SC.|US",
                "Florida Georgia Illinois|US",
                "US and Canada,  China, Korea and Mexico|US,CA,CN,KR,MX",
                "distributed in New England|''",
                "South America, Papua New Guinea|PG",
                "Nationwide, Trinidad and Tobago, Turks and Caicos Islands|US,TT,TC",
                "Puerto Rico only|PR",
                "Foreign: Bermuda, Singapore|BM,SG",
                "worldwide distribution|''"
            })
    void countriesThatATextNames(String text, String countries) {
        Set<String> expected = countries.isEmpty() ? Set.of() : Set.of(countries.split(","));
        assertThat(DistributionText.countries(text)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Potential Listeria monocytogenes contamination.|Listeria monocytogenes",
                "undeclared milk present in butter flavoring|milk",
                "Undeclared allergens - Egg, Milk, and Wheat|egg,milk,wheat",
                "Coconut not listed in ingredients list|coconut",
                "The label does not declare pecans in its ingredient statement|pecan nut",
                "elevated levels of lead|lead",
                "may contain pieces of blue plastic|plastic",
                "Contains almonds and peanuts.|''",
                "This may lead to spoilage|''",
                "Tested negative for Salmonella|''"
            })
    void hazardsThatAReasonNames(String reason, String substances) {
        List<String> found = EnglishHazards.of(reason).stream()
                .map(Hazard::substance)
                .filter(substance -> substance != null)
                .map(Hazard.Substance::name)
                .toList();
        assertThat(found).containsExactlyInAnyOrder(substances.isEmpty() ? new String[0] : substances.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Türkiye|TR",
                "Turkey|TR",
                "South Korea|KR",
                "Korea (the Republic of)|KR",
                "대한민국|KR",
                "한국|KR",
                "Korea Selatan|KR",
                "Jepang|JP",
                "Viet Nam|VN",
                "เวียดนาม|VN",
                "インドネシア|ID",
                "Indonésie|ID",
                "印度尼西亚|ID",
                "USA|US",
                "U.S.A.|US",
                "United States|US",
                "Dominican Republic (the)|DO",
                "The Netherlands|NL",
                "Czech Republic|CZ",
                "Côte d'Ivoire|CI",
                "Ivory Coast|CI",
                "Hongkong|HK",
                "Philiphina|PH",
                "Jerman|DE",
                "Germany (DE)|DE",
                "United Kingdom (Northern Ireland)|GB",
                "Northern Ireland|GB",
                "Congo (Brazzaville)|CG",
                "Republic of North Macedonia|MK",
                "Curaçao|CW",
                "Faeroe Islands|FO",
                "Swaziland|SZ",
                "RÉUNION|RE"
            })
    void countriesByTheirUsualNames(String name, String code) {
        assertThat(CountryNames.code(name)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown origin",
                "INFOSAN",
                "European Commission",
                "Commission Services",
                "EFSA Member",
                "Kosovo",
                ""
            })
    void whatStandsInPlaceOfACountryIsKnownToBeNone(String name) {
        assertThat(CountryNames.code(name)).isEmpty();
        assertThat(CountryNames.knownToBeNone(name)).isTrue();
    }

    @Test
    void textEncodedTwiceIsPutRightAndHiddenCharactersGo() {
        assertThat(CleanText.of("BEAUTÃ©DERM  Cream\u200B ")).isEqualTo("BEAUTÉDERM Cream".replace('É', 'é'));
        assertThat(CleanText.of("Jakarta â€“ Indonesia")).isEqualTo("Jakarta – Indonesia");
        assertThat(CleanText.of("Ã la carte")).isEqualTo("Ã la carte");
    }
}
