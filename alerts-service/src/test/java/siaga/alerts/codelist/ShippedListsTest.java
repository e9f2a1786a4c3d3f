package siaga.alerts.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import siaga.alerts.content.AlertContent;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.Tlp;
import siaga.kit.text.PlainText;

/** The resources with the lists: complete in every language, and the same words as the program's own. */
class ShippedListsTest {

    static Stream<ShippedList> lists() {
        return ShippedLists.all().stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyCodeHasALabelInEveryNeededLanguage(ShippedList list) {
        assertThat(list.title()).containsKeys("en", "id", "ko");
        assertThat(list.codes()).isNotEmpty().allSatisfy(code -> {
            assertThat(code.labels()).as(code.code()).containsKeys("en", "id", "ko");
            assertThat(code.labels().values())
                    .as(code.code())
                    .allMatch(label -> !label.isBlank() && label.equals(label.strip()) && PlainText.is(label));
        });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void koreanLabelsAreWrittenInHangulAndNoCodeStandsTwice(ShippedList list) {
        boolean translated = !list.name().equals("tlp");
        assertThat(list.codes())
                .filteredOn(code -> translated)
                .allMatch(code -> code.labels().get("ko").matches(".*\\p{IsHangul}.*"));
        assertThat(list.codes()).extracting(ShippedList.ShippedCode::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void retiredCodeNamesACodeInForceOrNone(ShippedList list) {
        CodeList fresh = list.fresh();
        assertThat(fresh.codes())
                .filteredOn(code -> code.retired() != null && code.retired().replacedBy() != null)
                .allMatch(code ->
                        fresh.find(code.retired().replacedBy()).orElseThrow().inForce());
    }

    @Test
    void everyWordOfAVocabularyIsACodeAndEveryCodeIsAWord() {
        FixedLists.vocabularies().forEach((name, vocabulary) -> {
            CodeList list = CodeLists.asShipped().find(name).orElseThrow();
            assertThat(list.fixed()).isTrue();
            assertThat(list.codes())
                    .as(name)
                    .extracting(Code::code)
                    .containsExactlyElementsOf(Arrays.stream(vocabulary.getEnumConstants())
                            .map(Enum::name)
                            .toList());
        });
    }

    @Test
    void everyVocabularyOfAnAlertHasAList() {
        Set<Class<?>> enums = new HashSet<>();
        collect(AlertContent.class, enums, new HashSet<>());

        assertThat(FixedLists.vocabularies().values().stream().<Class<?>>map(type -> type))
                .containsAll(enums);
    }

    @Test
    void labelsOfTheTrafficLightProtocolAreNotTranslated() {
        CodeList tlp = CodeLists.asShipped().find("tlp").orElseThrow();

        assertThat(tlp.codes()).hasSize(Tlp.values().length).allSatisfy(code -> {
            assertThat(code.labels().values()).containsOnly(code.labels().get("en"));
            assertThat(code.labels().get("en")).isEqualTo("TLP:" + code.code().replace('_', '+'));
        });
    }

    @Test
    void aCodeOfOnePlaceStandsInOneListOnly() {
        for (Place place : Place.values()) {
            assertThat(place.lists().stream()
                            .flatMap(name -> CodeLists.asShipped().find(name).orElseThrow().codes().stream())
                            .map(Code::code))
                    .as(place.name())
                    .doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("[A-Z0-9_]{2,60}"));
        }
    }

    @Test
    void foodHasTheHazardsAndCategoriesOfRasff() {
        List<Code> hazards =
                CodeLists.asShipped().find("food-hazard").orElseThrow().codes();
        List<Code> categories = CodeLists.asShipped()
                .find("food-product-category")
                .orElseThrow()
                .codes();

        assertThat(hazards).filteredOn(Code::inForce).hasSize(30);
        // One of them under the name it had before.
        assertThat(categories).hasSize(37);
        assertThat(CodeLists.asShipped().find("device-problem").orElseThrow().codes())
                .hasSize(27);
    }

    @Test
    void crosswalkHasEveryDecisionOnceAndCallsEveryRowLossy() {
        assertThat(RiskCrosswalk.SHIPPED.rows())
                .extracting(RiskCrosswalk.Row::riskDecision)
                .containsExactly(RiskDecision.values());
        assertThat(RiskCrosswalk.SHIPPED.rows()).allSatisfy(row -> {
            assertThat(row.lossy()).isTrue();
            assertThat(row.loss()).containsKeys("en", "id", "ko");
        });
    }

    private static void collect(Type type, Set<Class<?>> enums, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case ParameterizedType of ->
                Arrays.stream(of.getActualTypeArguments()).forEach(argument -> collect(argument, enums, seen));
            case GenericArrayType of -> collect(of.getGenericComponentType(), enums, seen);
            case Class<?> of when of.isEnum() -> enums.add(of);
            case Class<?> of
            when of.isRecord() ->
                Arrays.stream(of.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(component -> collect(component, enums, seen));
            default -> {}
        }
    }
}
