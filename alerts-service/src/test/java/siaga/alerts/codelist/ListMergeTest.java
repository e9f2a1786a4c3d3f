package siaga.alerts.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import siaga.alerts.codelist.ShippedList.ShippedCode;

class ListMergeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:15:00Z");
    private static final ShippedList FIRST = shipped(1, code("LEAD", "Lead"), code("TIN", "Tin"));

    @Test
    void nothingNewMakesNoVersion() {
        CodeList kept = FIRST.fresh();

        assertThat(ListMerge.of(kept, FIRST, shipped(2, code("LEAD", "Lead"), code("TIN", "Tin")), NOW))
                .isSameAs(kept);
    }

    @Test
    void newCodeTakesItsPlaceAndIsThereSinceThisVersion() {
        CodeList merged = merge(FIRST.fresh(), code("LEAD", "Lead"), code("MERCURY", "Mercury"), code("TIN", "Tin"));

        assertThat(merged.version()).isEqualTo(2);
        assertThat(merged.codes()).extracting(Code::code).containsExactly("LEAD", "MERCURY", "TIN");
        assertThat(merged.find("MERCURY").orElseThrow().since()).isEqualTo(2);
        assertThat(merged.find("LEAD").orElseThrow().changedIn()).isEqualTo(1);
    }

    @Test
    void untouchedLabelFollowsTheProgramAndAChangedOneStays() {
        CodeList kept = FIRST.fresh().with(relabelled("TIN", "Tin, by the secretariat"));

        CodeList merged = merge(kept, code("LEAD", "Lead and its salts"), code("TIN", "Tin and its salts"));

        assertThat(label(merged, "LEAD")).isEqualTo("Lead and its salts");
        assertThat(label(merged, "TIN")).isEqualTo("Tin, by the secretariat");
    }

    @Test
    void languageThatTheSecretariatTookOutStaysOut() {
        Code lead = FIRST.fresh().find("LEAD").orElseThrow();
        ShippedList before =
                shipped(1, new ShippedCode("LEAD", Map.of("en", "Lead", "ms", "Plumbum"), null, null, null));

        CodeList merged =
                ListMerge.of(list(lead), before, shipped(2, before.codes().getFirst()), NOW);

        assertThat(merged.find("LEAD").orElseThrow().labels()).doesNotContainKey("ms");
    }

    @Test
    void codeOfTheSecretariatStaysEvenWhenTheProgramShipsIt() {
        CodeList kept = FIRST.fresh().with(Code.added("ARSENIC", Map.of("en", "Arsenic, ours"), 2));

        CodeList merged = merge(kept, code("LEAD", "Lead"), code("TIN", "Tin"), code("ARSENIC", "Arsenic"));

        assertThat(label(merged, "ARSENIC")).isEqualTo("Arsenic, ours");
        assertThat(merged.find("ARSENIC").orElseThrow().since()).isEqualTo(2);
    }

    @Test
    void noCodeIsLost() {
        CodeList kept = FIRST.fresh().with(Code.added("ARSENIC", Map.of("en", "Arsenic"), 2));

        CodeList merged = merge(kept, code("LEAD", "Lead"));

        assertThat(merged.codes()).extracting(Code::code).containsExactly("LEAD", "TIN", "ARSENIC");
    }

    @Test
    void codeThatTheProgramRetiresIsRetiredAndOneThatTheSecretariatRetiredStaysSo() {
        Code tin = FIRST.fresh().find("TIN").orElseThrow();
        CodeList kept = FIRST.fresh().with(tin.retire(NOW, null, 2));

        CodeList merged =
                merge(kept, new ShippedCode("LEAD", Map.of("en", "Lead"), null, 2, "TIN"), code("TIN", "Tin"));

        assertThat(merged.find("LEAD").orElseThrow().retired()).isEqualTo(new Code.Retirement(3, NOW, "TIN"));
        assertThat(merged.find("TIN").orElseThrow().retired()).isEqualTo(new Code.Retirement(2, NOW, null));
    }

    private static CodeList merge(CodeList kept, ShippedCode... codes) {
        return ListMerge.of(kept, FIRST, shipped(2, codes), NOW);
    }

    private static CodeList list(Code... codes) {
        return new CodeList("metal", 2, false, Map.of("en", "Metals"), List.of(codes));
    }

    private static ShippedList shipped(int version, ShippedCode... codes) {
        return new ShippedList("metal", version, Map.of("en", "Metals"), Arrays.asList(codes));
    }

    private static ShippedCode code(String code, String label) {
        return new ShippedCode(code, Map.of("en", label), null, null, null);
    }

    private static Code relabelled(String code, String label) {
        return FIRST.fresh().find(code).orElseThrow().labelled(Map.of("en", label), 2);
    }

    private static @Nullable String label(CodeList list, String code) {
        return list.find(code).orElseThrow().labels().get("en");
    }
}
